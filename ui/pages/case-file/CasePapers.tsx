import {
  CheckCircleOutlined,
  CloudDownloadOutlined,
  EditOutlined,
  ExclamationCircleOutlined,
  QuestionCircleOutlined,
  SolutionOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../../domain/api.js';
import type { PaperView } from '../../../domain/api-case-file.js';
import { usePapers } from '../../api/use-case-files.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { formatDate } from '../../components/format-date.js';
import { PaperNotice } from './PaperNotice.js';
import './case-file.css';

const icons: Readonly<Record<PaperView['state'], ReactNode>> = {
  attached: <CheckCircleOutlined />,
  'on-file': <SolutionOutlined />,
  shared: <CloudDownloadOutlined />,
  committed: <EditOutlined />,
  missing: <ExclamationCircleOutlined />,
  'to-review': <QuestionCircleOutlined />,
};

/** What the case rests on: what is there, from where, and what is missing. */
export function CasePapers({ caseFile }: { readonly caseFile: CaseView }) {
  const { t, i18n } = useTranslation();
  const query = usePapers(caseFile.caseId);
  if (query.isError && !query.data) return <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return null;
  const { papers, notices } = query.data;
  return (
    <section className="surface case-card" data-testid="case-papers">
      <h3>{t('caseFile.papers')}</h3>
      <p className="quiet">{t('caseFile.papersLead')}</p>
      <ul className="paper-list">
        {papers.map((paper) => (
          <li key={paper.paper} data-paper={paper.paper} data-state={paper.state}>
            <span className={`paper-state paper-${paper.state}`}>
              {icons[paper.state]} {t(`caseFile.paperState.${paper.state}`)}
            </span>
            <span>
              {t(`caseFile.paper.${paper.paper}`)}
              <span className="quiet paper-more">
                {[
                  paper.state === 'shared' && paper.source && t('caseFile.sharedFrom', { name: t(`verification.from.${paper.source}`) }),
                  paper.state === 'shared' &&
                    paper.asOf !== undefined &&
                    t('caseFile.asOf', { date: formatDate(paper.asOf, i18n.language) }),
                  paper.state === 'missing' && paper.isSourceDown && t('caseFile.sourceDown'),
                  paper.state === 'missing' && paper.mayCommit && t('caseFile.mayCommit'),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
          </li>
        ))}
      </ul>
      <PaperNotice
        caseFile={caseFile}
        missing={papers.filter(({ state }) => state === 'missing').map(({ paper }) => paper)}
        notices={notices}
      />
    </section>
  );
}
