import { Link } from '@tanstack/react-router';
import { Button, Table, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { mayDo } from '../../../domain/access.js';
import type { DisasterView, VictimView } from '../../../domain/api-disasters.js';
import { formatFen } from '../../../domain/money/fen.js';
import { useVictims } from '../../api/use-disasters.js';
import { useSession } from '../../api/use-session.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import type { Registering } from './VictimModal.js';

/** Each household with its losses and its relief. */
export function VictimTable({ disaster: { matterId, mayRegister }, onCorrect }: { readonly disaster: DisasterView; readonly onCorrect: (victim: Registering) => void }) {
  const { t } = useTranslation();
  // A department sees its matter, and of the cases nothing.
  const seesCases = mayDo(useSession(), 'see-cases');
  const list = useVictims(matterId);
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <>
      {list.isError && <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />}
      <Table<VictimView>
        size="small"
        className="surface"
        rowKey="householdId"
        pagination={false}
        loading={list.isPending}
        dataSource={rows}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: t('disasters.none') }}
        expandable={{ expandedRowRender: ({ losses }) => <p>{losses}</p>, rowExpandable: ({ losses }) => losses !== '' }}
        onRow={({ householdId }) => ({ 'data-testid': `victim-${householdId}` }) as object}
        columns={[
          {
            title: t('disasters.household'),
            render: (_, { householdNumber, headName, caseId }) => (
              <>
                <strong>{householdNumber}</strong> {headName}
                {caseId !== undefined && seesCases && (
                  <div>
                    <Link to="/cases/$id" params={{ id: caseId }}>
                      {t('disasters.caseFile')}
                    </Link>
                  </div>
                )}
              </>
            ),
          },
          { title: t('disasters.people'), dataIndex: 'peopleCount', align: 'right', className: 'number' },
          {
            title: t('disasters.home'),
            render: (_, { homeDamage, needsNow }) => (
              <>
                {t(`disasters.homeIs.${homeDamage}`)} {needsNow && <Tag color="red">{t('disasters.needsNowShort')}</Tag>}
              </>
            ),
          },
          { title: t('disasters.crops'), render: (_, { cropLoss }) => t(`disasters.cropsIs.${cropLoss}`) },
          { title: t('disasters.marks'), render: (_, victim) => <Marks victim={victim} /> },
          { title: t('disasters.relief'), render: (_, { reliefs }) => reliefs.map((relief) => <ReliefLine key={relief.kind} relief={relief} />) },
          ...(mayRegister
            ? [
                {
                  title: '',
                  fixed: 'right' as const,
                  render: (_: unknown, victim: VictimView) => (
                    <Button size="small" onClick={() => onCorrect({ ...victim, before: victim })} data-testid="disaster-correct">
                      {t('disasters.correct')}
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
      />
      {list.hasNextPage && (
        <Button className="more" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('common.more')}
        </Button>
      )}
    </>
  );
}

function Marks({ victim: { furtherNeed, coldSeasonHardship } }: { readonly victim: VictimView }) {
  const { t } = useTranslation();
  return (
    <>
      {furtherNeed !== undefined && <div>{t(`disasters.furtherIs.${furtherNeed}`)}</div>}
      {coldSeasonHardship !== undefined && <div>{t(`disasters.coldIs.${coldSeasonHardship ? 'yes' : 'no'}`)}</div>}
    </>
  );
}

function ReliefLine({ relief: { kind, amountFen, state, policyVersion, tableVersion } }: { readonly relief: VictimView['reliefs'][number] }) {
  const { t } = useTranslation();
  const basis = tableVersion === undefined ? t('disasters.basis', { policy: policyVersion }) : t('disasters.basisTable', { policy: policyVersion, table: tableVersion });
  return (
    <div data-testid={`relief-${kind}`} data-state={state} title={basis}>
      {t(`disasters.reliefIs.${kind}`)} <span className="number">{formatFen(amountFen)}</span> <Tag>{t(`disasters.stateIs.${state}`)}</Tag>
    </div>
  );
}
