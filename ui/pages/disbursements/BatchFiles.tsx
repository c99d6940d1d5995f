import { App, Button, Popconfirm, Upload } from 'antd';
import { useTranslation } from 'react-i18next';
import type { BatchView } from '../../../domain/api-money.js';
import { formatFen } from '../../../domain/money/fen.js';
import { ApiProblem } from '../../api/api-problem.js';
import { useBatchAct } from '../../api/use-disbursements.js';
import { EmptyNotice } from '../../components/EmptyNotice.js';
import { formatDate } from '../../components/format-date.js';
import { problemWords } from '../../components/problem-words.js';

/** The files to the bank with their control numbers, and its answers. */
export function BatchFiles({ batch }: { readonly batch: BatchView }) {
  const { t, i18n } = useTranslation();
  const { message } = App.useApp();
  const act = useBatchAct(batch.batchId);
  if (batch.files.length === 0) return <EmptyNotice title={t('money.noFiles')} advice={t('money.batchesLead')} />;

  const download = (fileId: string) => act.mutate({ act: 'file', body: { fileId } }, { onSuccess: (text) => save(`${fileId}.csv`, text) });
  const bring = async (fileId: string, file: Blob) =>
    act.mutate(
      { act: 'answer', body: { fileId, content: await file.text() } },
      { onSuccess: () => void message.success(t('money.answerTaken')) },
    );
  const details = act.error instanceof ApiProblem ? [problemWords(act.error, t).title, ...act.error.details] : [];

  return (
    <>
      {details.length > 0 && (
        <ul role="alert" className="batch-problem" data-testid="batch-file-problem">
          {details.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <ul className="batch-files">
        {batch.files.map(({ fileId, attempt, state, lineCount, totalFen, checksum, writtenAt, answeredAt }) => (
          <li key={fileId} className="surface" data-testid={`bank-file-${attempt}`}>
            <strong>
              {t('money.attempt', { count: attempt })} · {t(`money.fileState.${state}`)}
            </strong>
            <span>
              {t('money.lines')} {lineCount} · {formatFen(totalFen)} · {formatDate(answeredAt ?? writtenAt, i18n.language, 'time')}
            </span>
            <span className="quiet checksum">SHA-256 {checksum}</span>
            {batch.may.includes('handle-files') && (
              <span className="file-acts">
                <Popconfirm
                  title={t('money.download')}
                  description={t('money.downloadNote')}
                  okText={t('money.download')}
                  onConfirm={() => download(fileId)}
                >
                  <Button data-testid={`bank-file-download-${attempt}`}>{t('money.download')}</Button>
                </Popconfirm>
                {state === 'sent' && (
                  <Upload accept=".csv,.txt" showUploadList={false} beforeUpload={(file) => (void bring(fileId, file), false)}>
                    <Button title={t('money.answerHint')} data-testid={`bank-answer-${attempt}`}>
                      {t('money.bringAnswer')}
                    </Button>
                  </Upload>
                )}
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function save(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
