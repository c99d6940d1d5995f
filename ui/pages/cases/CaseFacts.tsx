import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../../domain/api.js';
import { formatFen } from '../../../domain/money/fen.js';
import { Fact } from '../../components/Fact.js';
import { formatDate } from '../../components/format-date.js';
import { MaskedValue } from './MaskedValue.js';

export function CaseFacts({ caseFile }: { readonly caseFile: CaseView }) {
  const { t, i18n } = useTranslation();
  const { caseId, person, decision } = caseFile;
  return (
    <dl className="facts">
      <Fact label={t('cases.person')}>
        <MaskedValue caseId={caseId} field="name" masked={person.name} />
      </Fact>
      {!caseFile.isReferralSheet && (
        <Fact label={t('cases.identityNumber')}>
          {person.identityNumber ? <MaskedValue caseId={caseId} field="identityNumber" masked={person.identityNumber} /> : t('cases.identityUnknown')}
        </Fact>
      )}
      {person.phone && (
        <Fact label={t('cases.phone')}>
          <MaskedValue caseId={caseId} field="phone" masked={person.phone} />
        </Fact>
      )}
      <Fact label={t('cases.township')}>
        {caseFile.countyName} {caseFile.townshipName}
      </Fact>
      {caseFile.follows && (
        <Fact label={t('appeals.follows')}>
          <Link to="/cases/$id" params={{ id: caseFile.follows.caseId }} data-testid="case-follows">
            {caseFile.follows.receiptNumber}
          </Link>
        </Fact>
      )}
      <Fact label={t('cases.reportedAt')}>{formatDate(caseFile.reportedAt, i18n.language, 'time')}</Fact>
      {!caseFile.isReferralSheet && (
        <>
          {caseFile.causeCategory && <Fact label={t('cases.cause')}>{t(`report.cause.${caseFile.causeCategory}`, { defaultValue: caseFile.causeCategory })}</Fact>}
          {caseFile.placeText && <Fact label={t('cases.place')}>{caseFile.placeText}</Fact>}
        </>
      )}
      <Fact label={t(caseFile.isReferralSheet ? 'cases.askedFor' : 'cases.summary')}>
        <span className="lines">{caseFile.whatHappened}</span>
      </Fact>
      {decision && (
        <Fact label={t('cases.decision')}>
          <strong>{formatFen(decision.amountFen)}</strong> · {t(`common.authority.${decision.authority}`, { defaultValue: decision.authority })}
          {decision.laterStageFen > 0 && (
            <div>
              {t('cases.laterStage')} {formatFen(decision.laterStageFen)}
            </div>
          )}
          <div className="quiet">
            {t('cases.policyVersion')} {decision.policyVersion}
          </div>
        </Fact>
      )}
    </dl>
  );
}
