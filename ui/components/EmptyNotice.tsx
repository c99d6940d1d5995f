import { InboxOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { Notice } from './Notice.js';

/** Nothing here: what this place is for, and the one thing to do. */
export function EmptyNotice({ title, advice, action }: { readonly title: string; readonly advice: string; readonly action?: ReactNode }) {
  return (
    <Notice icon={<InboxOutlined />} title={title} action={action}>
      {advice}
    </Notice>
  );
}
