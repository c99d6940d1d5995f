import type { ReactNode } from 'react';

export function PageHeader({ title, aside, children }: { readonly title: ReactNode; readonly aside?: ReactNode; readonly children?: ReactNode }) {
  return (
    <header className="page-header">
      <h1>{title}</h1>
      <div className="page-header-aside">{aside}</div>
      {children}
    </header>
  );
}
