import { InboxOutlined } from '@ant-design/icons';
import { Result } from 'antd';
import type { ReactNode } from 'react';

/** Nothing here: what this place is for, and the one thing to do. */
export function EmptyNotice({ title, advice, action }: { readonly title: string; readonly advice: string; readonly action?: ReactNode }) {
  return <Result className="notice" status="info" icon={<InboxOutlined />} title={title} subTitle={advice} extra={action} />;
}
