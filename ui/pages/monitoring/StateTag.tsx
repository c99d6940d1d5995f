import { CheckCircleOutlined, PlayCircleOutlined, StopOutlined, WarningFilled } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { InstanceState } from '../../../domain/api.js';

const icons: Readonly<Record<InstanceState, ReactNode>> = {
  active: <PlayCircleOutlined />,
  incident: <WarningFilled />,
  completed: <CheckCircleOutlined />,
  terminated: <StopOutlined />,
};

/** Icon and word; color only repeats them. `words` when the state is an element's. */
export function StateTag({ state, words = 'stateIs' }: { readonly state: InstanceState; readonly words?: 'stateIs' | 'elementState' }) {
  const { t } = useTranslation();
  return (
    <span className={`state state-${state}`} data-state={state}>
      {icons[state]} {words === 'stateIs' ? t(`monitoring.stateIs.${state}`) : t(`monitoring.elementState.${state}`)}
    </span>
  );
}
