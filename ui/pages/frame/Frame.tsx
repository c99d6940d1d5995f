import { Outlet, useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useServerEvents } from '../../api/use-server-events.js';
import { useSession } from '../../api/use-session.js';
import { NoRight } from '../../components/NoRight.js';
import { Navigation } from './Navigation.js';
import { TopBar } from './TopBar.js';
import { pages, workplacesOf } from './workplaces.js';
import './frame.css';

/** Top bar, navigation, content. One for all workplaces. */
export function Frame() {
  const { t } = useTranslation();
  const user = useSession();
  const { pathname } = useLocation();
  useServerEvents(user?.needs === undefined);
  if (!user) return null;
  if (user.needs)
    return (
      <div className="frame">
        <TopBar user={user} workplaces={[]} current={undefined} />
        <main id="content" className="content" tabIndex={-1}>
          <Outlet />
        </main>
      </div>
    );

  const workplaces = workplacesOf(user.role);
  const page = Object.values(pages).find(({ path }) => pathname === path || pathname.startsWith(`${path}/`));
  const current = workplaces.find((workplace) => workplace.pages.some(({ id }) => id === page?.id)) ?? workplaces[0];
  return (
    <div className="frame">
      <a className="skip" href="#content">
        {t('frame.skip')}
      </a>
      <TopBar user={user} workplaces={workplaces} current={current} />
      {current && <Navigation pages={current.pages} currentPath={page?.path} />}
      <main id="content" className="content" tabIndex={-1}>
        {page && !page.roles.includes(user.role) ? <NoRight roles={page.roles} /> : <Outlet />}
      </main>
    </div>
  );
}
