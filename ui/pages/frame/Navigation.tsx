import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { WorkplacePage } from './workplaces.js';

/** The pages of the workplace: on the left, on a phone at the bottom. */
export function Navigation({ pages, currentPath }: { readonly pages: readonly WorkplacePage[]; readonly currentPath: string | undefined }) {
  const { t } = useTranslation();
  return (
    <nav className="navigation" aria-label={t('frame.navigation')}>
      {pages.map(({ id, path, icon }) => (
        <Link key={id} to={path} className="navigation-link" data-testid={`nav-${id}`} aria-current={path === currentPath ? 'page' : undefined}>
          {icon}
          <span>{t(`frame.${id}`)}</span>
        </Link>
      ))}
    </nav>
  );
}
