import { CheckCircleOutlined, LoadingOutlined, SyncOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { CaseView } from '../../../domain/api.js';

const icons: Readonly<Record<CaseView['status'], ReactNode>> = {
  starting: <LoadingOutlined spin={false} />,
  open: <SyncOutlined />,
  closed: <CheckCircleOutlined />,
};

export function CaseStatus({ status, text }: { readonly status: CaseView['status']; readonly text: string }) {
  return (
    <span className="case-status" data-testid="case-status" data-status={status}>
      {icons[status]} {text}
    </span>
  );
}
