import { Link } from '@tanstack/react-router';
import { Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DuplicateHit } from '../../../domain/api-people.js';

/** Records that may be of the same person, each with the reason; a person decides. */
export function DuplicateList({ hits, act }: { readonly hits: readonly DuplicateHit[]; readonly act?: (hit: DuplicateHit) => ReactNode }) {
  const { t } = useTranslation();
  return (
    <ul className="person-list" data-testid="duplicates">
      {hits.map((hit, index) => (
        <li key={hit.personId || index}>
          <div className="person-list-head">
            {hit.isInArea ? (
              <Link to="/people/$id" params={{ id: hit.personId }} target={act ? undefined : '_blank'}>
                {hit.name} {hit.identityNumber}
              </Link>
            ) : (
              <span>{t('people.elsewhere', { township: hit.townshipName })}</span>
            )}
            <span>
              {hit.reasons.map((reason) => (
                <Tag key={reason} color="warning">
                  {t(`people.duplicateIs.${reason}`)}
                </Tag>
              ))}
              {hit.isInArea && act?.(hit)}
            </span>
          </div>
          {hit.isInArea && (
            <div className="quiet">
              {[hit.age !== undefined && t('people.years', { count: hit.age }), hit.village, hit.townshipName].filter(Boolean).join(' · ')}
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
