import { Link, useNavigate } from '@tanstack/react-router';
import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import type { User } from '../../../domain/api.js';
import { LanguageSwitch } from './LanguageSwitch.js';
import { UserMenu } from './UserMenu.js';
import type { Workplace } from './workplaces.js';

interface Props {
  readonly user: User;
  readonly workplaces: readonly Workplace[];
  readonly current: Workplace | undefined;
}

export function TopBar({ user, workplaces, current }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const goTo = (id: Workplace['id']) => {
    const path = workplaces.find((workplace) => workplace.id === id)?.pages[0]?.path;
    if (path) void navigate({ to: path });
  };
  return (
    <header className="top-bar">
      <Link to="/" className="brand">
        {t('common.appName')}
        <small>{t('common.appSubtitle')}</small>
      </Link>
      {workplaces.length > 1 && current && (
        <Segmented
          aria-label={t('frame.workplace')}
          value={current.id}
          options={workplaces.map(({ id }) => ({ value: id, label: t(`frame.${id}`) }))}
          onChange={goTo}
        />
      )}
      <div className="top-bar-end">
        <LanguageSwitch />
        <UserMenu user={user} />
      </div>
    </header>
  );
}
