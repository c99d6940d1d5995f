import { Select, type SelectProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { useTownships } from '../../api/use-townships.js';

interface Props extends SelectProps<string> {
  /** A person may be registered elsewhere; the emergency itself is always in one of our townships. */
  readonly allowOther?: boolean;
  readonly testId: string;
}

/** Townships by county, found by typing. */
export function TownshipSelect({ allowOther = false, testId, ...select }: Props) {
  const { t } = useTranslation();
  const townships = useTownships();
  const known = townships.data ?? [];
  const counties = [...new Set(known.map(({ countyName }) => countyName))];
  const options = [
    ...counties.map((county) => ({
      label: county,
      options: known.filter(({ countyName }) => countyName === county).map(({ code, name }) => ({ value: code, label: name })),
    })),
    ...(allowOther ? [{ value: 'other', label: t('report.otherPlace') }] : []),
  ];
  return (
    <Select
      {...select}
      options={options}
      loading={townships.isPending}
      {...(townships.isError ? { status: 'error' as const, notFoundContent: t('common.offlineTitle') } : {})}
      showSearch={{ optionFilterProp: 'label' }}
      data-testid={testId}
    />
  );
}
