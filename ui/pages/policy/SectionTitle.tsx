import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';

/** What a section holds, and how much of it is still open. */
export function SectionTitle({ section, unset }: { readonly section: string; readonly unset?: number }) {
  const { t } = useTranslation();
  return (
    <span className="policy-section-title">
      {t(`policy.section.${section}`)}
      {unset !== undefined && unset > 0 && <Tag color="warning">{t('policy.unset', { count: unset })}</Tag>}
    </span>
  );
}
