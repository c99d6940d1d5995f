import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mayDo } from '../../../domain/access.js';
import type { AgencyRow } from '../../../domain/api-services.js';
import { useAgencies } from '../../api/use-services.js';
import { useSession } from '../../api/use-session.js';
import { PageHeader } from '../../components/PageHeader.js';
import { WithMessages } from '../../components/WithMessages.js';
import { PagedTable } from '../charity/PagedTable.js';
import { AgencyModal } from './AgencyModal.js';

/** M19: the county's register of agencies. */
export function AgenciesPage() {
  const { t } = useTranslation();
  const [edited, setEdited] = useState<AgencyRow | 'new'>();
  const mayKeep = mayDo(useSession(), 'keep-agencies');
  const add = mayKeep && (
    <Button type="primary" onClick={() => setEdited('new')} data-testid="agency-add">
      {t('services.add')}
    </Button>
  );
  return (
    <WithMessages>
      <div className="page">
        <PageHeader title={t('services.title')} aside={add}>
          <p className="quiet page-lead">{t('services.lead')}</p>
        </PageHeader>
        <PagedTable
          list={useAgencies()}
          rowKey="agencyId"
          empty={t('services.empty')}
          advice={t('services.emptyAdvice')}
          columns={[
            { title: t('services.name'), dataIndex: 'name' },
            { title: t('services.professional'), align: 'right', className: 'number', dataIndex: 'professionalPercent' },
            { title: t('services.services'), render: (_, { services }) => services.map((service) => t(`services.serviceIs.${service}`)).join('、') },
            { title: t('services.rating'), render: (_, { rating }) => (rating === undefined ? '' : t(`services.ratingIs.${rating}`)) },
            { title: t('services.account'), render: (_, { accountEnd }) => `**** ${accountEnd}` },
            { title: t('services.active'), render: (_, { isActive }) => t(isActive ? 'services.active' : 'services.inactive') },
            ...(mayKeep
              ? [
                  {
                    title: '',
                    render: (_: unknown, row: AgencyRow) => (
                      <Button size="small" onClick={() => setEdited(row)} data-testid={`agency-change-${row.agencyId}`}>
                        {t('services.change')}
                      </Button>
                    ),
                  },
                ]
              : []),
          ]}
        />
        {edited && <AgencyModal agency={edited === 'new' ? undefined : edited} onClose={() => setEdited(undefined)} />}
      </div>
    </WithMessages>
  );
}
