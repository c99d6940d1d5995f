import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import type { HouseholdView } from '../../../domain/api-people.js';
import type { HouseholdFields } from '../../../domain/household/household-fields.js';
import { formatFen } from '../../../domain/money/fen.js';
import { Fact } from '../../components/Fact.js';

/** What the household declares of its means. */
export function HouseholdMeans({ household: { fields, people, monthlyIncomeFen } }: { readonly household: HouseholdView }) {
  const { t } = useTranslation();
  const { property, house, incomeItems, essentialSpending } = fields;
  const table = { size: 'small', pagination: false, scroll: { x: 'max-content' } } as const;
  return (
    <section className="surface case-card" data-testid="means">
      <div className="card-head">
        <h3>{t('people.income')}</h3>
        <strong data-testid="monthly-income">
          {t('people.monthlyIncome')} {formatFen(monthlyIncomeFen)}
        </strong>
      </div>
      <p className="quiet">{t('people.incomeLead')}</p>
      <Table<HouseholdFields['incomeItems'][number] & { key: number }>
        {...table}
        dataSource={incomeItems.map((item, key) => ({ ...item, key }))}
        columns={[
          { title: t('people.member'), render: (_, { personId }) => people[personId]?.name },
          { title: t('people.kind'), render: (_, { kind }) => t(`people.incomeIs.${kind}`) },
          {
            title: t('people.field.incomeItems'),
            className: 'number',
            render: (_, { amountFen, period }) => `${formatFen(amountFen)} ${t(`people.periodIs.${period}`)}`,
          },
          { title: t('people.source'), dataIndex: 'source' },
        ]}
      />
      {essentialSpending.length > 0 && (
        <div className="person-section">
          <h3>{t('people.spending')}</h3>
          <Table<HouseholdFields['essentialSpending'][number] & { key: number }>
            {...table}
            dataSource={essentialSpending.map((item, key) => ({ ...item, key }))}
            columns={[
              { title: t('people.kind'), render: (_, { kind }) => t(`people.spendingIs.${kind}`) },
              { title: t('people.field.essentialSpending'), className: 'number', render: (_, { amountFen }) => formatFen(amountFen) },
              { title: t('people.period'), render: (_, { from, to }) => `${from} – ${to}` },
            ]}
          />
        </div>
      )}
      <div className="person-section">
        <h3>{t('people.field.property')}</h3>
        <dl className="facts person-facts">
          <Fact label={t('people.liquidAssets')}>{formatFen(property.liquidAssetsFen)}</Fact>
          <Fact label={t('people.homesOwned')}>{property.homesOwned}</Fact>
          <Fact label={t('people.vehicles')}>{property.nonEssentialVehicles}</Fact>
          <Fact label={t('people.businessInterest')}>{formatFen(property.businessInterestFen)}</Fact>
          {property.landUse !== undefined && <Fact label={t('people.landUse')}>{property.landUse}</Fact>}
          {house && (
            <Fact label={t('people.field.house')}>
              {t(`people.tenureIs.${house.tenure}`)}
              {house.hazardGrade !== undefined && ` · ${t('people.hazardGrade')} ${house.hazardGrade}`}
              {house.assessedOn !== undefined && ` · ${house.assessedOn}`}
            </Fact>
          )}
        </dl>
      </div>
    </section>
  );
}
