import { useTranslation } from 'react-i18next';
import { formatFen } from '../../../domain/money/fen.js';
import { usePublishedNeeds } from '../../api/use-charity.js';
import { formatDate } from '../../components/format-date.js';
import { PagedTable } from './PagedTable.js';

/** What is needed, in coded words; nothing says whose need it is. */
export function PublishedNeeds() {
  const { t, i18n } = useTranslation();
  return (
    <PagedTable
      list={usePublishedNeeds()}
      rowKey="needId"
      empty={t('charity.emptyNeeds')}
      advice={t('charity.emptyNeedsAdvice')}
      columns={[
        { title: t('charity.item'), render: (_, { item }) => t(`charity.itemIs.${item}`) },
        { title: t('charity.kind'), render: (_, { kind }) => t(`charity.kindIs.${kind}`) },
        { title: t('charity.state'), render: (_, { state }) => t(`charity.needStateIs.${state}`) },
        { title: t('charity.amount'), align: 'right', className: 'number', render: (_, { amountFen }) => (amountFen === undefined ? '' : formatFen(amountFen)) },
        { title: t('charity.county'), dataIndex: 'countyName' },
        { title: t('charity.until'), render: (_, { offersUntil }) => formatDate(offersUntil, i18n.language) },
        { title: t('charity.publishedAt'), render: (_, { publishedAt }) => formatDate(publishedAt, i18n.language, 'time') },
      ]}
    />
  );
}
