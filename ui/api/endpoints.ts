import type { TaskView } from '../../domain/api.js';
import type { TaskCriteria } from '../../domain/api-tasks.js';

const part = encodeURIComponent;

/** Every address of the server that the UI knows. */
export const endpoints = {
  session: '/api/session',
  townships: '/api/townships',
  emergencies: '/api/emergencies',
  applications: '/api/applications',
  leads: '/api/leads',
  leadHousehold: (caseId: string) => `/api/leads/${part(caseId)}/household`,
  intake: (caseId: string) => `/api/intakes/${part(caseId)}`,
  events: '/api/events',
  tasks: (view: TaskView, criteria: TaskCriteria, cursor?: string) => `/api/tasks?${query({ view, ...criteria, cursor })}`,
  task: (taskKey: string) => `/api/tasks/${part(taskKey)}`,
  taskPeople: (taskKey: string, purpose: 'hold' | 'sign' | 'copy') => `/api/tasks/${part(taskKey)}/people?${query({ for: purpose })}`,
  returnTargets: (taskKey: string) => `/api/tasks/${part(taskKey)}/return-targets`,
  taskVerb: (taskKey: string, verb: string) => `/api/tasks/${part(taskKey)}/${verb}`,
  taskDraft: (taskKey: string) => `/api/tasks/${part(taskKey)}/draft`,
  taskFilters: '/api/task-filters',
  taskFilter: (filterId: string) => `/api/task-filters/${part(filterId)}`,
  taskBatches: '/api/task-batches',
  taskBatchForm: '/api/task-batches/form',
  taskBatch: (batchId: string) => `/api/task-batches/${part(batchId)}`,
  substitutions: (cursor?: string) => `/api/substitutions?${query({ cursor })}`,
  substitutes: '/api/substitutes',
  endSubstitution: (substitutionId: string) => `/api/substitutions/${part(substitutionId)}/end`,
  /** Asked by POST: an identity number does not belong into an address. */
  searchCases: '/api/cases/search',
  case: (caseId: string) => `/api/cases/${part(caseId)}`,
  verifications: (caseId: string) => `/api/cases/${part(caseId)}/verifications`,
  reveal: (caseId: string) => `/api/cases/${part(caseId)}/reveal`,
  people: '/api/people',
  /** Asked by POST: whom one looks for does not belong into an address. */
  searchPeople: '/api/people/search',
  checkDuplicates: '/api/people/duplicates',
  person: (personId: string, date?: string) => `/api/people/${part(personId)}${date === undefined ? '' : `?${query({ date })}`}`,
  ofPerson: (personId: string, what: 'open' | 'reveal' | 'readings' | 'duplicates' | 'merge' | 'undo-merge' | 'consents' | 'commitments') =>
    `/api/people/${part(personId)}/${what}`,
  withdrawConsent: (personId: string, consentId: string) => `/api/people/${part(personId)}/consents/${part(consentId)}/withdraw`,
  checkCommitment: (personId: string, commitmentId: string) => `/api/people/${part(personId)}/commitments/${part(commitmentId)}/check`,
  households: '/api/households',
  searchHouseholds: '/api/households/search',
  household: (householdId: string, date?: string) => `/api/households/${part(householdId)}${date === undefined ? '' : `?${query({ date })}`}`,
  householdReadings: (householdId: string) => `/api/households/${part(householdId)}/readings`,
  householdBenefits: (householdId: string) => `/api/households/${part(householdId)}/benefits`,
  monitoringStatus: '/api/monitoring/status',
  instances: (filter: Readonly<Record<string, string | undefined>>) => `/api/monitoring/instances?${query(filter)}`,
  instance: (instanceKey: string) => `/api/monitoring/instances/${part(instanceKey)}`,
  retryIncident: (incidentKey: string) => `/api/monitoring/incidents/${part(incidentKey)}/retry`,
  funds: '/api/funds',
  fundEntries: (code: string, filter: Readonly<Record<string, string | undefined>>) => `/api/funds/${part(code)}/entries?${query(filter)}`,
  batches: (cursor?: string) => `/api/disbursements${cursor === undefined ? '' : `?${query({ cursor })}`}`,
  batch: (batchId: string) => `/api/disbursements/${part(batchId)}`,
  batchRows: (batchId: string, what: 'lines' | 'left-out', filter: Readonly<Record<string, string | undefined>>) =>
    `/api/disbursements/${part(batchId)}/${what}?${query(filter)}`,
  batchExport: (batchId: string) => `/api/disbursements/${part(batchId)}/lines.csv`,
  batchAct: (batchId: string, act: 'settle' | 'answer' | 'file') => `/api/disbursements/${part(batchId)}/${act}`,
  policy: '/api/policy',
  policyPreview: '/api/policy/preview',
  policyProposals: '/api/policy/proposals',
  decidePolicy: (proposalId: string, act: string) => `/api/policy/proposals/${part(proposalId)}/${act}`,
  meetings: (cursor?: string) => (cursor === undefined ? '/api/meetings' : `/api/meetings?${query({ cursor })}`),
  waitingDiscussions: (cursor?: string) => `/api/meetings/waiting?${query({ cursor })}`,
  likeCases: (wanted: Readonly<Record<string, string | undefined>>) => `/api/meetings/like-cases?${query(wanted)}`,
  meetingCandidates: '/api/meetings/candidates',
  meeting: (meetingId: string) => `/api/meetings/${part(meetingId)}`,
  ofMeeting: (meetingId: string, act: string) => `/api/meetings/${part(meetingId)}/${act}`,
  minutes: (meetingId: string) => `/api/meetings/${part(meetingId)}/minutes.pdf`,
  conferences: (caseId: string) => `/api/cases/${part(caseId)}/conferences`,
  discussion: (discussionId: string, act: string) => `/api/discussions/${part(discussionId)}/${act}`,
  definitions: '/api/definitions',
  definitionXml: (definitionKey: string) => `/api/definitions/${part(definitionKey)}/xml`,
} as const;

function query(values: Readonly<Record<string, string | undefined>>): string {
  const present = Object.entries(values).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return new URLSearchParams(present).toString();
}
