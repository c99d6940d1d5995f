import { useNavigate } from '@tanstack/react-router';
import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Workplace } from './workplaces.js';

interface Props {
  readonly workplaces: readonly Workplace[];
  readonly current: Workplace;
}

/** For the few who have more than one workplace. */
export function WorkplaceSwitch({ workplaces, current }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const goTo = (id: Workplace['id']) => {
    const path = workplaces.find((workplace) => workplace.id === id)?.pages[0]?.path;
    if (path) void navigate({ to: path });
  };
  return (
    <Segmented
      aria-label={t('frame.workplace')}
      value={current.id}
      options={workplaces.map(({ id }) => ({ value: id, label: t(`frame.${id}`) }))}
      onChange={goTo}
    />
  );
}
