import type { InstanceSummary } from '../../../domain/api.js';
import { InstanceTable } from './InstanceTable.js';

/** The processes that this one called. */
export function ChildrenTable({ rows }: { readonly rows: readonly InstanceSummary[] }) {
  return <InstanceTable rows={rows} />;
}
