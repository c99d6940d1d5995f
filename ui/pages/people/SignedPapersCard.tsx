import { App, Button, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommitmentView, ConsentView } from '../../../domain/api-people.js';
import { useSignedPapers } from '../../api/use-signed-papers.js';
import { problemWords } from '../../components/problem-words.js';
import { ReasonModal } from '../../components/ReasonModal.js';
import { CheckModal } from './CheckModal.js';
import { CommitmentModal } from './CommitmentModal.js';
import { ConsentModal } from './ConsentModal.js';

interface Props {
  /** Who may sign here, masked. */
  readonly people: readonly { readonly personId: string; readonly name: string }[];
  readonly papers: { readonly consents: readonly ConsentView[]; readonly commitments: readonly CommitmentView[] };
  readonly mayWrite: boolean;
}
type Open =
  | { readonly kind: 'consent' | 'commitment' }
  | { readonly kind: 'withdraw'; readonly paper: ConsentView }
  | { readonly kind: 'check'; readonly paper: CommitmentView };

/** What these people signed: consents to be asked about, and commitments in place of papers. */
export function SignedPapersCard({ people, papers, mayWrite }: Props) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const keep = useSignedPapers();
  const [open, setOpen] = useState<Open>();
  const close = () => {
    setOpen(undefined);
    keep.reset();
  };
  const save = (act: Parameters<typeof keep.mutate>[0]) =>
    keep.mutate(act, { onSuccess: () => (close(), void message.success(t('people.saved'))) });
  const form = { people, busy: keep.isPending, error: keep.error ? problemWords(keep.error, t).title : undefined, onClose: close };
  return (
    <section className="surface case-card" data-testid="papers">
      <div className="card-head">
        <h3>{t('people.consents')}</h3>
        {mayWrite && (
          <Button size="small" onClick={() => setOpen({ kind: 'consent' })} data-testid="consent-add">
            {t('people.addConsent')}
          </Button>
        )}
      </div>
      <p className="quiet">{t(papers.consents.length === 0 ? 'people.noConsents' : 'people.consentsLead')}</p>
      <ul className="person-list">
        {papers.consents.map((paper) => (
          <ConsentItem key={paper.consentId} paper={paper} onWithdraw={mayWrite ? () => setOpen({ kind: 'withdraw', paper }) : undefined} />
        ))}
      </ul>
      <div className="card-head person-section">
        <h3>{t('people.commitments')}</h3>
        {mayWrite && (
          <Button size="small" onClick={() => setOpen({ kind: 'commitment' })} data-testid="commitment-add">
            {t('people.addCommitment')}
          </Button>
        )}
      </div>
      {papers.commitments.length === 0 && <p className="quiet">{t('people.noCommitments')}</p>}
      <ul className="person-list">
        {papers.commitments.map((paper) => (
          <CommitmentItem key={paper.commitmentId} paper={paper} onCheck={mayWrite ? () => setOpen({ kind: 'check', paper }) : undefined} />
        ))}
      </ul>
      <ConsentModal {...form} open={open?.kind === 'consent'} onSave={(personId, body) => save({ kind: 'consent', personId, body })} />
      <CommitmentModal
        {...form}
        open={open?.kind === 'commitment'}
        onSave={(personId, body) => save({ kind: 'commitment', personId, body })}
      />
      <CheckModal
        {...form}
        open={open?.kind === 'check'}
        onSave={(body) =>
          open?.kind === 'check' && save({ kind: 'check', personId: open.paper.personId, commitmentId: open.paper.commitmentId, body })
        }
      />
      <ReasonModal
        {...form}
        title={t('people.withdraw')}
        note={t('people.withdrawNote')}
        confirm={t('people.withdraw')}
        open={open?.kind === 'withdraw'}
        testId="withdraw"
        onConfirm={(reason) =>
          open?.kind === 'withdraw' && save({ kind: 'withdraw', personId: open.paper.personId, consentId: open.paper.consentId, reason })
        }
      />
    </section>
  );
}

function ConsentItem({ paper, onWithdraw }: { readonly paper: ConsentView; readonly onWithdraw: (() => void) | undefined }) {
  const { t } = useTranslation();
  const words = paper.withdrawnOn !== undefined ? 'people.withdrawn' : paper.isInForce ? 'people.inForce' : 'people.notInForce';
  return (
    <li>
      <div className="person-list-head">
        <span>
          {paper.personName} <Tag color={paper.isInForce ? 'success' : 'default'}>{t(words)}</Tag>
        </span>
        {onWithdraw && paper.isInForce && (
          <Button size="small" type="link" onClick={onWithdraw} data-testid="consent-withdraw">
            {t('people.withdraw')}
          </Button>
        )}
      </div>
      <div>{paper.purposes.map((purpose) => t(`people.purposeIs.${purpose}`)).join(t('common.listSeparator'))}</div>
      <div className="quiet">
        {paper.from} – {paper.withdrawnOn ?? paper.until}
        {paper.guardianName !== undefined && ` · ${t('people.signedByGuardian', { name: paper.guardianName })}`}
        {paper.withdrawnReason !== undefined && ` · ${paper.withdrawnReason}`}
      </div>
    </li>
  );
}

function CommitmentItem({ paper, onCheck }: { readonly paper: CommitmentView; readonly onCheck: (() => void) | undefined }) {
  const { t } = useTranslation();
  return (
    <li>
      <div className="person-list-head">
        <span>
          {paper.personName} · {t(`people.proofIs.${paper.standsInFor}`)}{' '}
          <Tag>{t(paper.checkResult === undefined ? 'people.unchecked' : `people.checkIs.${paper.checkResult}`)}</Tag>
        </span>
        {onCheck && paper.checkResult === undefined && (
          <Button size="small" type="link" onClick={onCheck}>
            {t('people.check')}
          </Button>
        )}
      </div>
      <div className="lines">{paper.statement}</div>
      <div className="quiet">
        {t('people.signedOn')} {paper.signedOn} · {t('people.checkDueOn')} {paper.checkDueOn}
        {paper.checkNote !== undefined && ` · ${paper.checkNote}`}
      </div>
    </li>
  );
}
