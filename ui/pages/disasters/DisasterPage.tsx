import { Link, useParams } from '@tanstack/react-router';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDisaster } from '../../api/use-disasters.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { PageHeader } from '../../components/PageHeader.js';
import { PageLoading } from '../../components/PageLoading.js';
import { HouseholdSearch } from '../people/HouseholdSearch.js';
import { VictimModal, type Registering } from './VictimModal.js';
import { VictimTable } from './VictimTable.js';

/** The register of a disaster in a township: each household, what it lost, and what it gets. */
export function DisasterPage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/frame/disasters/$id' });
  const disaster = useDisaster(id);
  const [isSearching, setSearching] = useState(false);
  const [registering, setRegistering] = useState<Registering>();
  const { data } = disaster;
  if (!data) {
    return (
      <div className="page">
        {disaster.isError ? <ErrorNotice error={disaster.error} onRetry={() => void disaster.refetch()} /> : <PageLoading />}
      </div>
    );
  }
  const { counts, round, mayRegister } = data;
  return (
    <div className="page">
      <PageHeader
        title={data.title}
        aside={<strong data-testid="disaster-counts">{t(counts.unmarked > 0 ? 'disasters.unmarked' : 'disasters.counts', counts)}</strong>}
      >
        <Link to="/matters/$id" params={{ id }}>
          {data.matterNumber}
        </Link>{' '}
        {[data.townshipName, t(`disasters.kindIs.${data.disasterKind}`), ...(round ? [t(`disasters.roundIs.${round}`)] : [])].join(' · ')}
        <p className="quiet page-lead">{t('disasters.lead')}</p>
      </PageHeader>
      {mayRegister && (
        <p>
          <Button type="primary" onClick={() => setSearching(true)} data-testid="disaster-add">
            {t('disasters.add')}
          </Button>
        </p>
      )}
      <VictimTable disaster={data} onCorrect={setRegistering} />
      <Modal title={t('disasters.add')} open={isSearching} footer={null} width={800} onCancel={() => setSearching(false)} destroyOnHidden>
        <p className="quiet">{t('disasters.addHelp')}</p>
        <HouseholdSearch
          action={({ householdId, householdNumber, memberCount }) => (
            <Button
              size="small"
              type="primary"
              data-testid={`disaster-take-${householdId}`}
              onClick={() => {
                setSearching(false);
                setRegistering({ householdId, householdNumber, peopleCount: memberCount });
              }}
            >
              {t('disasters.take')}
            </Button>
          )}
        />
      </Modal>
      <VictimModal disaster={data} registering={registering} onClose={() => setRegistering(undefined)} />
    </div>
  );
}
