import { useTranslation } from 'react-i18next';
import { formatFen } from '../../../domain/money/fen.js';
import { useOffers } from '../../api/use-charity.js';
import { formatDate } from '../../components/format-date.js';
import { PagedTable } from './PagedTable.js';

/** What organizations offer, and what became of it. */
export function OfferTable() {
  const { t, i18n } = useTranslation();
  return (
    <PagedTable
      list={useOffers()}
      rowKey="offerId"
      empty={t('charity.emptyOffers')}
      advice={t('charity.emptyOffersAdvice')}
      columns={[
        { title: t('charity.organization'), dataIndex: 'organizationName' },
        { title: t('charity.state'), render: (_, { state }) => t(`charity.offerStateIs.${state}`) },
        { title: t('charity.text'), dataIndex: 'text' },
        { title: t('charity.kind'), render: (_, { kind }) => t(`charity.kindIs.${kind}`) },
        { title: t('charity.amount'), align: 'right', className: 'number', render: (_, { amountFen }) => (amountFen === undefined ? '' : formatFen(amountFen)) },
        { title: t('charity.receivedAt'), render: (_, { receivedAt }) => formatDate(receivedAt, i18n.language, 'time') },
      ]}
    />
  );
}
