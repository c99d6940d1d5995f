import { Alert, Button, Modal, Spin } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mayDo } from '../../../domain/access.js';
import type { RebuildView } from '../../../domain/api-monitoring.js';
import { isRebuilding, useLastRebuild, useRebuild } from '../../api/use-rebuild.js';
import { useSession } from '../../api/use-session.js';
import { formatDate } from '../../components/format-date.js';
import { problemWords } from '../../components/problem-words.js';

/** For who answers for what is shown: checks all of it against what the engine said, and puts right what differs. */
export function Rebuild() {
  const { t } = useTranslation();
  const user = useSession();
  const [isOpen, setOpen] = useState(false);
  const { data, error } = useLastRebuild(isOpen);
  const rebuild = useRebuild();
  if (!mayDo(user, 'rebuild-read-model')) return null;

  const isRunning = rebuild.isPending || isRebuilding(data?.last);
  const problem = rebuild.error ?? error;
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)} data-testid="rebuild-open">
        {t('monitoring.rebuild.open')}
      </Button>
      <Modal
        title={t('monitoring.rebuild.title')}
        open={isOpen}
        onCancel={() => setOpen(false)}
        cancelText={t('common.close')}
        okText={t('monitoring.rebuild.start')}
        okButtonProps={{ disabled: isRunning, 'data-testid': 'rebuild-start' }}
        onOk={() => rebuild.mutate()}
        destroyOnHidden
      >
        <p>{t('monitoring.rebuild.note')}</p>
        {problem && <Alert type="error" showIcon title={problemWords(problem, t).title} />}
        {data && (data.last ? <Outcome rebuild={data.last} /> : <p className="quiet">{t('monitoring.rebuild.never')}</p>)}
        {!data && !problem && <Spin />}
      </Modal>
    </>
  );
}

const alertOf = { asked: 'info', running: 'info', done: 'success', refused: 'error', failed: 'error' } as const;

function Outcome({ rebuild }: { readonly rebuild: RebuildView }) {
  const { t, i18n } = useTranslation();
  const { state, progress, mended = {}, records = 0, compared = 0, missing = 0 } = rebuild;
  const count = Object.values(mended).reduce((sum, some) => sum + some, 0);
  const title = {
    asked: t('monitoring.rebuild.asked'),
    running: t(`monitoring.rebuild.phase.${progress?.phase ?? 'replaying'}`, { count: progress?.count ?? 0 }),
    done: count === 0 ? t('monitoring.rebuild.same', { records, compared }) : t('monitoring.rebuild.mended', { records, compared, count }),
    refused: t('monitoring.rebuild.missing', { count: missing }),
    failed: t('monitoring.rebuild.failed'),
  }[state];
  const asked = t('monitoring.rebuild.askedBy', { name: rebuild.askedByName, date: formatDate(rebuild.askedAt, i18n.language) });
  const list = Object.entries(mended).map(([name, some]) => `${t(`monitoring.rebuild.collection.${name}`)} ${some}`);
  return (
    <Alert
      type={alertOf[state]}
      showIcon
      {...(isRebuilding(rebuild) && { icon: <Spin size="small" /> })}
      role="status"
      data-testid="rebuild-outcome"
      data-state={state}
      title={title}
      description={[asked, ...list].join(' · ')}
    />
  );
}
