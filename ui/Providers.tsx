import { QueryClientProvider } from '@tanstack/react-query';
import { ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import type { ReactNode } from 'react';
import { I18nextProvider, useTranslation } from 'react-i18next';
import { queryClient } from './api/query-client.js';
import { i18n } from './i18n/i18n.js';
import { theme } from './theme.js';

/** Theme, language and server state for everything below. */
export function Providers({ children }: { readonly children: ReactNode }) {
  return (
    <I18nextProvider i18n={i18n}>
      <Themed>
        <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
      </Themed>
    </I18nextProvider>
  );
}

function Themed({ children }: { readonly children: ReactNode }) {
  const { i18n: current } = useTranslation();
  return (
    <ConfigProvider theme={theme} locale={current.language === 'en' ? enUS : zhCN} button={{ autoInsertSpace: false }}>
      {children}
    </ConfigProvider>
  );
}
