import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { mayDo } from '../../../domain/access.js';
import { useSession } from '../../api/use-session.js';
import { PageHeader } from '../../components/PageHeader.js';
import { HouseholdSearch } from './HouseholdSearch.js';
import { PersonSearch } from './PersonSearch.js';
import './people.css';

/** People and households on file, found by whole values only. */
export function PeoplePage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { view } = useSearch({ from: '/frame/people' });
  const user = useSession();
  const isHouseholds = view === 'households';
  const enter = isHouseholds ? '/people/households/new' : '/people/new';
  return (
    <div className="page">
      <PageHeader
        title={t('people.title')}
        aside={
          user &&
          mayDo(user, 'write-people') && (
            <Button type="primary" onClick={() => void navigate({ to: enter })} data-testid="people-enter">
              {t(isHouseholds ? 'people.enterHousehold' : 'people.enter')}
            </Button>
          )
        }
      />
      <div className="filters">
        <Segmented
          value={isHouseholds ? 'households' : 'people'}
          options={[
            { value: 'people', label: t('people.people') },
            { value: 'households', label: t('people.households') },
          ]}
          onChange={(wanted) => void navigate({ to: '/people', search: wanted === 'households' ? { view: wanted } : {}, replace: true })}
        />
      </div>
      {isHouseholds ? <HouseholdSearch /> : <PersonSearch />}
    </div>
  );
}
