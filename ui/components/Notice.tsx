import type { ReactNode } from 'react';

interface Props {
  readonly kind?: 'quiet' | 'error';
  readonly icon: ReactNode;
  readonly title: string;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** In place of a page or a pane that has nothing to show: what is so, and what to do. */
export function Notice({ kind = 'quiet', icon, title, action, children }: Props) {
  return (
    <section className={`notice notice-${kind}`} role={kind === 'error' ? 'alert' : undefined} data-testid={kind === 'error' ? 'error-notice' : undefined}>
      {icon}
      <h2>{title}</h2>
      <p>{children}</p>
      {action}
    </section>
  );
}
