import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { amountBands } from '../../../domain/meeting/amount-band.js';
import { useLikeCases } from '../../api/use-meetings.js';
import { EmptyNotice } from '../../components/EmptyNotice.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { PageLoading } from '../../components/PageLoading.js';
import { LikeCaseRow } from './LikeCaseRow.js';

const causes = ['sudden-event', 'accidental-injury', 'serious-illness', 'other'] as const;

/** What meetings decided before, found by what a case is and not by who it was. */
export function LikeCases() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { cause, band, outcome, size } = useSearch({ from: '/frame/meetings' });
  const found = useLikeCases({ causeCategory: cause, amountBand: band, outcome, personsConcerned: size });
  const rows = found.data?.pages.flatMap(({ items }) => items) ?? [];
  const narrow = (more: Readonly<Record<string, string | undefined>>) => {
    const wanted = Object.fromEntries(Object.entries({ cause, band, outcome, size, ...more }).filter(([, value]) => value));
    void navigate({ to: '/meetings', search: { view: 'like', ...wanted }, replace: true });
  };
  return (
    <>
      <div className="filters like-filters">
        <Select
          allowClear
          placeholder={t('meetings.cause')}
          aria-label={t('meetings.cause')}
          value={cause ?? null}
          options={causes.map((value) => ({ value, label: t(`meetings.causeIs.${value}`) }))}
          onChange={(value) => narrow({ cause: value ?? undefined })}
        />
        <Select
          allowClear
          placeholder={t('meetings.band')}
          aria-label={t('meetings.band')}
          value={band ?? null}
          options={amountBands.map((value) => ({ value, label: t(`meetings.bandIs.${value}`) }))}
          onChange={(value) => narrow({ band: value ?? undefined })}
        />
        <Select
          allowClear
          placeholder={t('meetings.outcome')}
          aria-label={t('meetings.outcome')}
          value={outcome ?? null}
          options={(['approved', 'refused'] as const).map((value) => ({ value, label: t(`meetings.outcomeIs.${value}`) }))}
          onChange={(value) => narrow({ outcome: value ?? undefined })}
        />
        <InputNumber
          min={1}
          max={99}
          precision={0}
          placeholder={t('meetings.size')}
          aria-label={t('meetings.size')}
          value={size === undefined ? null : Number(size)}
          onChange={(value) => narrow({ size: value === null ? undefined : String(value) })}
        />
      </div>
      {found.isPending && <PageLoading />}
      {found.isError && !found.data && <ErrorNotice error={found.error} onRetry={() => void found.refetch()} />}
      {found.data && rows.length === 0 && <EmptyNotice title={t('meetings.likeEmpty')} advice={t('meetings.likeEmptyAdvice')} />}
      {rows.length > 0 && (
        <div className="surface agenda-card" data-testid="like-cases">
          {rows.map((row) => (
            <LikeCaseRow key={row.discussionId} row={row} />
          ))}
        </div>
      )}
      {found.hasNextPage && (
        <Button className="more" loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {t('common.more')}
        </Button>
      )}
    </>
  );
}
