import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { User } from '../../../domain/api.js';
import { LanguageSwitch } from './LanguageSwitch.js';
import { NoticeBell } from './NoticeBell.js';
import { UserMenu } from './UserMenu.js';
import type { Workplace } from './workplaces.js';

interface Props {
  readonly user: User;
  readonly workplaces: readonly Workplace[];
  readonly current: Workplace | undefined;
}

const WorkplaceSwitch = lazy(() => import('./WorkplaceSwitch.js').then(({ WorkplaceSwitch: component }) => ({ default: component })));

export function TopBar({ user, workplaces, current }: Props) {
  const { t } = useTranslation();
  return (
    <header className="top-bar">
      <Link to="/" className="brand">
        {t('common.appName')}
        <small>{t('common.appSubtitle')}</small>
      </Link>
      {workplaces.length > 1 && current && (
        <Suspense>
          <WorkplaceSwitch workplaces={workplaces} current={current} />
        </Suspense>
      )}
      <div className="top-bar-end">
        {!user.needs && <NoticeBell />}
        <LanguageSwitch />
        <UserMenu user={user} />
      </div>
    </header>
  );
}
