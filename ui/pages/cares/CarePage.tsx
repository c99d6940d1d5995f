import { useNavigate, useParams } from '@tanstack/react-router';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mayDo } from '../../../domain/access.js';
import type { CareView } from '../../../domain/api-care.js';
import { formatFen } from '../../../domain/money/fen.js';
import { useCare } from '../../api/use-cares.js';
import { useSession } from '../../api/use-session.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { formatDate } from '../../components/format-date.js';
import { PageHeader } from '../../components/PageHeader.js';
import { PageLoading } from '../../components/PageLoading.js';
import { WithMessages } from '../../components/WithMessages.js';
import { CareFacts } from './CareFacts.js';
import { CareState } from './CareState.js';
import { WithdrawCaregiverModal } from './WithdrawCaregiverModal.js';
import '../cases/case.css';
import './cares.css';


/** One person's care: the agreement in force, visits, care money, and what the office does about it. */
export function CarePage() {
  const { id } = useParams({ from: '/frame/cares/$id' });
  const { t } = useTranslation();
  const user = useSession();
  const navigate = useNavigate();
  const query = useCare(id);
  const [isWithdrawing, setWithdrawing] = useState(false);
  if (query.isPending) return <PageLoading />;
  if (!query.data) return <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />;
  const care = query.data;
  const { visitTaskKey } = care;
  const mayAct = mayDo(user, 'report-caregiver-withdrawal');
  const agreement = care.state === 'agreed' ? care.agreements[0] : undefined;

  const acts = mayAct && (
    <>
      {agreement && !care.isWithdrawing && (
        <Button onClick={() => setWithdrawing(true)} data-testid="caregiver-withdraw">
          {t('cares.withdraw')}
        </Button>
      )}
      {visitTaskKey !== undefined && (
        <Button
          type="primary"
          onClick={() => void navigate({ to: '/tasks/$key', params: { key: visitTaskKey } })}
          data-testid="care-log-visit"
        >
          {t('cares.logVisit')}
        </Button>
      )}
    </>
  );
  return (
    <WithMessages>
      <div className="page" data-testid="care-page">
        <PageHeader title={<PageTitle care={care} />} aside={acts} />
        {care.isWithdrawing && <Alert className="care-alert" type="warning" showIcon title={t('cares.isWithdrawing')} />}
        <div className="care-parts">
          <CareFacts care={care} />
          <Agreements care={care} />
          <Visits care={care} />
          <Months care={care} />
        </div>
        {isWithdrawing && agreement && (
          <WithdrawCaregiverModal careId={care.careId} agreementId={agreement.agreementId} onClose={() => setWithdrawing(false)} />
        )}
      </div>
    </WithMessages>
  );
}

function PageTitle({ care: { nameMasked, state } }: { readonly care: CareView }) {
  const { t } = useTranslation();
  return (
    <span className="care-title">
      {t('cares.pageTitle', { name: nameMasked })} <CareState state={state} />
    </span>
  );
}

function Agreements({ care: { agreements } }: { readonly care: CareView }) {
  const { t, i18n } = useTranslation();
  const date = (text: string) => formatDate(text, i18n.language);
  return (
    <section className="surface case-card" data-testid="care-agreements">
      <h3>{t('cares.agreements')}</h3>
      {agreements.length === 0 && <p className="quiet">{t('cares.noAgreement')}</p>}
      <ul className="care-list">
        {agreements.map(({ agreementId, caregiverKind, from, until, visitEveryDays, endedOn, endReason }) => (
          <li key={agreementId}>
            <strong>{t(`cares.kindIs.${caregiverKind}`)}</strong>
            <div className="quiet">{t('cares.agreementRun', { from: date(from), until: date(until), days: visitEveryDays })}</div>
            {endedOn && endReason && <div>{t('cares.endedOn', { date: date(endedOn), reason: t(`cares.endIs.${endReason}`) })}</div>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Visits({ care: { visits } }: { readonly care: CareView }) {
  const { t, i18n } = useTranslation();
  return (
    <section className="surface case-card" data-testid="care-visits">
      <h3>{t('cares.visits')}</h3>
      {visits.length === 0 && <p className="quiet">{t('cares.noVisits')}</p>}
      <ul className="care-list">
        {visits.map(({ visitedOn, outcome, byName }, index) => (
          <li key={`${visitedOn}-${index}`} className="care-line">
            <span>{formatDate(visitedOn, i18n.language)}</span>
            <strong>{t(`cares.outcomeIs.${outcome}`, { defaultValue: outcome })}</strong>
            <span className="quiet">{t('cares.visitedBy', { name: byName })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Months({ care: { months } }: { readonly care: CareView }) {
  const { t } = useTranslation();
  return (
    <section className="surface case-card" data-testid="care-months">
      <h3>{t('cares.months')}</h3>
      {months.length === 0 && <p className="quiet">{t('cares.noMonths')}</p>}
      <ul className="care-list">
        {months.map(({ period, amountFen, status }) => (
          <li key={period} className="care-line" data-period={period}>
            <span className="number">{period}</span>
            <strong className="number">{formatFen(amountFen)}</strong>
            <span className="quiet">{status ? t(`cares.statusIs.${status}`) : t('cares.notOrdered')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
