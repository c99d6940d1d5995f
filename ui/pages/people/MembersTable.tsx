import { Link } from '@tanstack/react-router';
import { Table, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { HouseholdView } from '../../../domain/api-people.js';
import type { Member } from '../../../domain/household/household-fields.js';

/** Who belongs to it and who counts; those who left stay to be seen. */
export function MembersTable({ household: { fields, people, memberCount } }: { readonly household: HouseholdView }) {
  const { t } = useTranslation();
  return (
    <section className="surface case-card" data-testid="members">
      <div className="card-head">
        <h3>{t('people.field.members')}</h3>
        <span className="quiet">{t('people.counted', { count: memberCount })}</span>
      </div>
      <Table<Member>
        size="small"
        rowKey={({ personId, since }) => `${personId} ${since}`}
        pagination={false}
        scroll={{ x: 'max-content' }}
        dataSource={fields.members}
        columns={[
          {
            title: t('people.field.name'),
            render: (_, { personId, until }) => (
              <>
                <Link to="/people/$id" params={{ id: people[personId]?.personId ?? personId }}>
                  {people[personId]?.name ?? personId}
                </Link>
                {until !== undefined && <div className="quiet">{t('people.leftOn', { date: until })}</div>}
              </>
            ),
          },
          { title: t('people.relation'), render: (_, { relation }) => t(`people.relationIs.${relation}`) },
          {
            title: t('people.age'),
            render: (_, { personId }) => {
              const age = people[personId]?.age;
              return age === undefined ? '' : t('people.years', { count: age });
            },
          },
          {
            title: t('people.isCounted'),
            render: (_, { isCounted, livesTogether, supports }) => (
              <>
                <Tag color={isCounted ? 'success' : 'default'}>{t(isCounted ? 'people.yes' : 'people.no')}</Tag>
                <span className="quiet">
                  {[livesTogether && t('people.livesTogether'), supports && t('people.supports')].filter(Boolean).join(' · ')}
                </span>
              </>
            ),
          },
          { title: t('people.since'), dataIndex: 'since' },
        ]}
      />
    </section>
  );
}
