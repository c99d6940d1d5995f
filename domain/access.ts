import type { Role } from './api.js';

const caseworkers = ['village-coordinator', 'township-caseworker', 'county-caseworker'] as const;
const approvers = ['township-approver', 'county-approver'] as const;
const everybody = [
  'hotline-agent', 'window-clerk', 'assistance-aide', ...caseworkers, ...approvers, 'finance-officer', 'supervisor', 'process-designer', 'administrator',
  'coordination-secretary', 'coordination-member', 'coordination-chair', 'self-care-assessor', 'city-civil-officer', 'development-reform-officer', 'city-government', 'county-government', 'inspector', 'patrol-officer', 'station-officer', 'discipline-officer', 'auditor',
] as const;

/** Who may do what. The area narrows it further: each sees only their township or county (`area-filter.ts`). */
export const access = {
  'report-emergency': ['hotline-agent', 'window-clerk', 'assistance-aide', ...caseworkers, 'patrol-officer', 'station-officer'],
  /** M16: whoever meets people in the street or at the station. */
  'report-found-person': ['patrol-officer', 'station-officer'],
  /** M22: anybody may come across somebody in need. */
  'report-lead': ['hotline-agent', 'window-clerk', 'assistance-aide', ...caseworkers, 'department-handler'],
  'submit-application': ['window-clerk', 'assistance-aide', 'village-coordinator', 'township-caseworker'],
  'report-change': ['window-clerk', 'assistance-aide', 'village-coordinator', 'township-caseworker'],
  /** M24: for the household, at the window or on the way. */
  'file-appeal': ['window-clerk', 'assistance-aide', ...caseworkers],
  /** M07–M13: sends a household's need to the department in charge. */
  'ask-special-assistance': ['window-clerk', 'assistance-aide', ...caseworkers],
  'see-tasks': ['social-worker', 'window-clerk', 'assistance-aide', ...caseworkers, ...approvers, 'finance-officer', 'department-handler', 'coordination-secretary', 'supervisor', 'hotline-agent', 'self-care-assessor', 'city-civil-officer', 'development-reform-officer', 'city-government', 'county-government', 'inspector', 'patrol-officer', 'station-officer', 'discipline-officer', 'auditor'],
  'work-on-tasks': ['social-worker', 'hotline-agent', 'window-clerk', 'assistance-aide', ...caseworkers, ...approvers, 'finance-officer', 'department-handler', 'coordination-secretary', 'self-care-assessor', 'city-civil-officer', 'development-reform-officer', 'city-government', 'county-government', 'supervisor', 'inspector', 'patrol-officer', 'station-officer', 'discipline-officer', 'auditor'],
  /** Gives other people's tasks into other hands, and says who stands in for whom. */
  'assign-tasks': ['supervisor'],
  'see-cases': ['hotline-agent', 'window-clerk', 'assistance-aide', ...caseworkers, ...approvers, 'finance-officer', 'coordination-secretary', 'supervisor', 'self-care-assessor', 'inspector', 'patrol-officer', 'station-officer', 'auditor'],
  'reveal-personal-data': ['social-worker', 'window-clerk', 'assistance-aide', ...caseworkers, ...approvers, 'finance-officer', 'department-handler', 'supervisor', 'self-care-assessor', 'station-officer'],
  'see-people': ['window-clerk', 'assistance-aide', ...caseworkers, ...approvers, 'supervisor'],
  'write-people': ['window-clerk', 'assistance-aide', 'village-coordinator', 'township-caseworker'],
  'merge-people': ['township-caseworker', 'county-caseworker'],
  /** What is found out about a household's means: for those who decide about its aid. */
  'see-verifications': ['township-caseworker', 'county-caseworker', ...approvers, 'supervisor'],
  'keep-attachments': ['window-clerk', ...caseworkers, 'station-officer'],
  'notify-of-papers': ['window-clerk', 'township-caseworker', 'county-caseworker'],
  'print-letters': ['window-clerk', ...caseworkers, ...approvers, 'supervisor'],
  'withdraw-cases': ['window-clerk', 'village-coordinator', 'township-caseworker', 'patrol-officer', 'station-officer'],
  /** M05: who is cared for by whom, and R08. */
  'see-cares': [...caseworkers, ...approvers, 'supervisor'],
  'report-caregiver-withdrawal': ['village-coordinator', 'township-caseworker'],
  /** Who may sign in, in one's own area. */
  'manage-accounts': ['administrator'],
  'see-audit': ['supervisor', 'administrator'],
  'see-funds': ['township-caseworker', ...approvers, 'county-caseworker', 'finance-officer', 'supervisor', 'auditor'],
  'see-disbursements': ['township-caseworker', 'county-caseworker', 'county-approver', 'finance-officer', 'supervisor', 'auditor'],
  /** Masked, with the whole county in one file. */
  'export-disbursements': ['county-caseworker', 'county-approver', 'finance-officer', 'supervisor'],
  'order-disbursement': ['county-caseworker'],
  'handle-bank-files': ['finance-officer'],
  /** M06, M27: the month's prices, in the city's offices and in the counties that pay. */
  'see-price-runs': ['city-civil-officer', 'development-reform-officer', 'finance-officer', 'county-caseworker', 'county-approver', 'supervisor'],
  'import-price-index': ['city-civil-officer'],
  /** M06: what new standards would come to, and came to. */
  'see-standards': ['city-civil-officer', 'development-reform-officer', 'finance-officer', 'city-government', 'county-caseworker', 'county-approver', 'supervisor'],
  'see-policy': ['township-caseworker', ...approvers, 'county-caseworker', 'finance-officer', 'supervisor', 'administrator'],
  'propose-policy': ['county-caseworker'],
  'confirm-policy': ['county-approver'],
  /** Meetings that one is invited to; the secretary and the supervisor see all of their county. */
  'attend-meetings': [
    'coordination-secretary', 'coordination-member', 'coordination-chair', 'county-caseworker', 'county-approver', 'finance-officer',
    'department-handler', 'supervisor',
  ],
  'call-meetings': ['coordination-secretary'],
  /** M18, M20: help by charities and volunteers; what is published of a need is for everybody. */
  'raise-charity-need': ['assistance-aide', 'township-caseworker'],
  'see-published-needs': [...everybody, 'department-handler', 'social-worker'],
  'see-charity-offers': ['assistance-aide', 'township-caseworker', 'county-caseworker', 'city-civil-officer', 'supervisor'],
  /** M19, M21: agencies, and services ordered of them. */
  'see-agencies': ['assistance-aide', 'township-caseworker', 'county-caseworker', 'county-approver', 'finance-officer', 'supervisor', 'administrator'],
  'keep-agencies': ['county-caseworker'],
  'order-service': ['assistance-aide', 'township-caseworker', 'county-caseworker'],
  'call-conference': ['assistance-aide', 'county-caseworker'],
  /** M30: who has cases looked at, and who sees what was drawn and found. Results are for everybody. */
  'order-inspection': ['county-caseworker', 'supervisor'],
  'see-inspections': ['county-caseworker', 'county-approver', 'supervisor', 'inspector'],
  'see-published-inspections': [...everybody, 'department-handler'],
  /** M30: what an audit of funds listed and found; the auditor marks it, the county decides, finance books what comes back. */
  'see-audits': ['auditor', 'county-caseworker', 'county-approver', 'finance-officer', 'supervisor', 'discipline-officer'],
  'mark-audit-items': ['auditor'],
  'decide-recovery': ['county-caseworker'],
  'book-repayment': ['finance-officer'],
  /** M11: households struck by a disaster; other departments than emergency management are kept out by `server/disasters`. */
  'see-disaster-victims': ['township-caseworker', 'department-handler', 'county-caseworker', 'county-approver', 'finance-officer', 'supervisor', 'auditor'],
  'register-disaster-victims': ['township-caseworker'],
  /** Processes of an office; who may begin which is in the diagrams. */
  'see-matters': [...everybody, 'department-handler'],
  'see-instances': everybody,
  'retry-incident': ['supervisor'],
  /** What people see, made anew from what the engine said. */
  'rebuild-read-model': ['supervisor', 'administrator'],
  'see-definitions': everybody,
  'deploy-diagram': ['process-designer'],
} as const satisfies Record<string, readonly Role[]>;
export type Act = keyof typeof access;

/** Whether that person's role may do it; nobody is signed in yet when the person is missing. */
export function mayDo(person: { readonly role: Role } | undefined, act: Act): boolean {
  return person !== undefined && (access[act] as readonly Role[]).includes(person.role);
}
