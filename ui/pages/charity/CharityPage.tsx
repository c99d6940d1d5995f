import { useNavigate, useSearch } from '@tanstack/react-router';
import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/use-session.js';
import { PageHeader } from '../../components/PageHeader.js';
import { Nominations } from './Nominations.js';
import { OfferTable } from './OfferTable.js';
import { PublishedNeeds } from './PublishedNeeds.js';

const offerRoles: readonly string[] = ['assistance-aide', 'township-caseworker', 'county-caseworker', 'city-civil-officer', 'supervisor'];

/** M18, M20: what is needed, without identity, and who is nominated, for everybody; offers for those who choose among them. */
export function CharityPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { tab } = useSearch({ from: '/frame/charity' });
  const maySeeOffers = offerRoles.includes(useSession()?.role ?? '');
  const tabs = [
    { key: 'needs', label: t('charity.needs'), children: <PublishedNeeds /> },
    ...(maySeeOffers ? [{ key: 'offers', label: t('charity.offers'), children: <OfferTable /> }] : []),
    { key: 'nominations', label: t('charity.nominations'), children: <Nominations /> },
  ];
  return (
    <div className="page">
      <PageHeader title={t('charity.title')}>
        <p className="quiet page-lead">{t('charity.lead')}</p>
      </PageHeader>
      <Tabs
        items={tabs}
        activeKey={tabs.find(({ key }) => key === tab)?.key ?? 'needs'}
        onChange={(key) => void navigate({ to: '/charity', search: { tab: key }, replace: true })}
      />
    </div>
  );
}
