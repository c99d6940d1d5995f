import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CareRow } from '../../../domain/api-care.js';

const colors = { assessing: 'warning', seeking: 'warning', agreed: 'success', institution: 'default', ended: 'default' } as const;

export function CareState({ state }: { readonly state: CareRow['state'] }) {
  const { t } = useTranslation();
  return <Tag color={colors[state]}>{t(`cares.stateIs.${state}`)}</Tag>;
}
