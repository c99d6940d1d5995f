import { App } from 'antd';
import type { ReactNode } from 'react';

/** Short messages for the page below. Around pages that tell something, not around all: messages bring dialogs and forms along. */
export function WithMessages({ children }: { readonly children: ReactNode }) {
  return (
    <App component={false} message={{ maxCount: 2 }}>
      {children}
    </App>
  );
}
