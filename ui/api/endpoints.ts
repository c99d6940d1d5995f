import type { TaskView } from '../../domain/api.js';

const part = encodeURIComponent;

/** Every address of the server that the UI knows. */
export const endpoints = {
  session: '/api/session',
  townships: '/api/townships',
  emergencies: '/api/emergencies',
  events: '/api/events',
  tasks: (view: TaskView, cursor?: string) => `/api/tasks?${query({ view, cursor })}`,
  task: (taskKey: string) => `/api/tasks/${part(taskKey)}`,
  claimTask: (taskKey: string) => `/api/tasks/${part(taskKey)}/claim`,
  releaseTask: (taskKey: string) => `/api/tasks/${part(taskKey)}/release`,
  completeTask: (taskKey: string) => `/api/tasks/${part(taskKey)}/complete`,
  /** Asked by POST: an identity number does not belong into an address. */
  searchCases: '/api/cases/search',
  case: (caseId: string) => `/api/cases/${part(caseId)}`,
  reveal: (caseId: string) => `/api/cases/${part(caseId)}/reveal`,
  monitoringStatus: '/api/monitoring/status',
  instances: (filter: Readonly<Record<string, string | undefined>>) => `/api/monitoring/instances?${query(filter)}`,
  instance: (instanceKey: string) => `/api/monitoring/instances/${part(instanceKey)}`,
  retryIncident: (incidentKey: string) => `/api/monitoring/incidents/${part(incidentKey)}/retry`,
  funds: '/api/funds',
  policy: '/api/policy',
  policyPreview: '/api/policy/preview',
  policyProposals: '/api/policy/proposals',
  decidePolicy: (proposalId: string, act: string) => `/api/policy/proposals/${part(proposalId)}/${act}`,
  definitions: '/api/definitions',
  definitionXml: (definitionKey: string) => `/api/definitions/${part(definitionKey)}/xml`,
} as const;

function query(values: Readonly<Record<string, string | undefined>>): string {
  const present = Object.entries(values).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return new URLSearchParams(present).toString();
}
