import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { owedAges, type ReserveFigures } from '../../../domain/api-money.js';

/** R13: how many explanations are owed, by how late they are. */
export function OwedExplanations({ owed }: { readonly owed: ReserveFigures['owed'] }) {
  const { t } = useTranslation();
  const ages = owedAges.filter((age) => owed[age] > 0);
  if (ages.length === 0) return <span className="quiet">{t('money.reserve.noneOwed')}</span>;
  return (
    <>
      {ages.map((age) => (
        <Tag key={age} color={age === 'notDue' ? 'default' : 'warning'}>
          {t(`money.reserve.owedAge.${age}`)} {owed[age]}
        </Tag>
      ))}
    </>
  );
}
