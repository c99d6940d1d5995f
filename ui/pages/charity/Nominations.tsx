import { useTranslation } from 'react-i18next';
import { useNominations } from '../../api/use-charity.js';
import { formatDate } from '../../components/format-date.js';
import { PagedTable } from './PagedTable.js';

/** Who is nominated for the award, and good examples, for everybody to see. */
export function Nominations() {
  const { t, i18n } = useTranslation();
  return (
    <PagedTable
      list={useNominations()}
      rowKey="nominationId"
      empty={t('charity.emptyNominations')}
      advice={t('charity.emptyNominationsAdvice')}
      columns={[
        { title: t('charity.organization'), dataIndex: 'organizationName' },
        { title: t('charity.honor'), render: (_, { honor }) => t(`charity.honorIs.${honor}`) },
        { title: t('charity.times'), align: 'right', className: 'number', dataIndex: 'times' },
        { title: t('charity.at'), render: (_, { at }) => formatDate(at, i18n.language) },
      ]}
    />
  );
}
