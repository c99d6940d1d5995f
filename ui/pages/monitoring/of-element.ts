import type { InstanceDetail } from '../../../domain/api.js';

type Tables = Pick<InstanceDetail, 'elements' | 'variables' | 'jobs' | 'incidents'>;

/** The rows that belong to the selected element; all rows without one. */
export function ofElement(detail: InstanceDetail, elementId: string | undefined): Tables {
  if (elementId === undefined) return detail;
  const belongs = (row: { readonly elementId: string }) => row.elementId === elementId;
  const scopes = new Set(detail.elements.filter(belongs).map(({ key }) => key));
  return {
    elements: detail.elements.filter(belongs),
    variables: detail.variables.filter(({ scopeKey }) => scopes.has(scopeKey)),
    jobs: detail.jobs.filter(belongs),
    incidents: detail.incidents.filter(belongs),
  };
}
