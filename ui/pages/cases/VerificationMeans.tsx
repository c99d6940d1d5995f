import { WarningOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { formatFen } from '../../../domain/money/fen.js';
import type { Difference, MeansField } from '../../../domain/verification/differences.js';
import type { VerifiedMeans } from '../../../domain/verification/verified-means.js';

/** The totals of the household; beside those that differ, what was declared. */
export function VerificationMeans({ means, differences }: { readonly means: VerifiedMeans; readonly differences: readonly Difference[] }) {
  const { t } = useTranslation();
  const declared = new Map(differences.map((difference) => [difference.field, difference.declared]));
  const shown = (field: MeansField, value: number | null) =>
    value === null ? t('verification.unknown') : field.endsWith('Fen') ? formatFen(value) : String(value);
  return (
    <>
      <table className="verification-table">
        <thead>
          <tr>
            <th>{t('verification.item')}</th>
            <th className="number">{t('verification.verified')}</th>
            <th className="number">{t('verification.declared')}</th>
          </tr>
        </thead>
        <tbody>
          {(Object.entries(means) as [MeansField, number | null][]).map(([field, value]) => (
            <tr key={field} data-field={field}>
              <td>{t(`verification.field.${field}`)}</td>
              <td className="number">
                {value === null ? <span className="quiet">{shown(field, value)}</span> : <strong>{shown(field, value)}</strong>}
              </td>
              <td className="number">
                {declared.has(field) && (
                  <span className="verification-incomplete" title={t('verification.differs')}>
                    <WarningOutlined aria-label={t('verification.differs')} /> {shown(field, declared.get(field) ?? null)}
                  </span>
                )}
                {!declared.has(field) && value !== null && <span className="quiet">{t('verification.noDifferences')}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {differences.length > 0 && <p className="quiet">{t('verification.differsNote')}</p>}
    </>
  );
}
