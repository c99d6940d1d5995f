import { ErrorNotice } from './ErrorNotice.js';

/** The error boundary around every page. */
export function PageError({ error, reset }: { readonly error: unknown; readonly reset?: () => void }) {
  return <ErrorNotice error={error} onRetry={() => (reset ? reset() : location.reload())} />;
}
