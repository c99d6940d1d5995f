import { AlertOutlined, ApiOutlined, AuditOutlined, CheckSquareOutlined, EyeOutlined, FileSearchOutlined, BankOutlined, CompassOutlined, FolderOpenOutlined, GiftOutlined, ShopOutlined, FundProjectionScreenOutlined, HeartOutlined, IdcardOutlined, LineChartOutlined, PartitionOutlined, PayCircleOutlined, ProfileOutlined, RiseOutlined, ScheduleOutlined, SlidersOutlined, SolutionOutlined, TeamOutlined, UnorderedListOutlined, UserSwitchOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { roles as everyRole, type Role } from '../../../domain/api.js';

export interface WorkplacePage {
  readonly id: 'report' | 'intake' | 'leads' | 'found' | 'tasks' | 'substitutions' | 'cases' | 'people' | 'reviews' | 'cares' | 'monitoring' | 'funds' | 'disbursements' | 'prices' | 'standards' | 'matters' | 'accounts' | 'policy' | 'meetings' | 'inspections' | 'charity' | 'agencies' | 'measures' | 'apiDocs' | 'designer';
  readonly path: '/report' | '/intake' | '/leads' | '/found' | '/tasks' | '/substitutions' | '/cases' | '/people' | '/reviews' | '/cares' | '/monitoring' | '/funds' | '/disbursements' | '/prices' | '/standards' | '/matters' | '/accounts' | '/policy' | '/meetings' | '/inspections' | '/charity' | '/agencies' | '/measures' | '/api-docs' | '/designer';
  readonly icon: ReactNode;
  readonly roles: readonly Role[];
}
export interface Workplace {
  readonly id: 'desk' | 'supervision' | 'design';
  readonly pages: readonly WorkplacePage[];
}

const report: WorkplacePage = {
  id: 'report', path: '/report', icon: <AlertOutlined />, roles: ['hotline-agent', 'window-clerk', 'assistance-aide', 'village-coordinator', 'township-caseworker', 'county-caseworker', 'patrol-officer', 'station-officer'],
};
const intake: WorkplacePage = {
  id: 'intake', path: '/intake', icon: <AuditOutlined />, roles: ['window-clerk', 'assistance-aide', 'village-coordinator', 'township-caseworker', 'county-caseworker', 'supervisor'],
};
const leads: WorkplacePage = {
  id: 'leads', path: '/leads', icon: <EyeOutlined />,
  roles: ['hotline-agent', 'window-clerk', 'assistance-aide', 'village-coordinator', 'township-caseworker', 'county-caseworker', 'supervisor'],
};
const found: WorkplacePage = {
  id: 'found', path: '/found', icon: <CompassOutlined />,
  roles: ['patrol-officer', 'station-officer', 'township-caseworker', 'county-caseworker', 'supervisor'],
};
const taskWorkers: readonly Role[] = [
  'hotline-agent', 'window-clerk', 'assistance-aide', 'township-caseworker', 'township-approver', 'county-caseworker', 'county-approver', 'finance-officer', 'village-coordinator', 'department-handler',
  'coordination-secretary', 'self-care-assessor', 'city-civil-officer', 'development-reform-officer', 'city-government', 'county-government', 'inspector', 'patrol-officer', 'station-officer', 'discipline-officer', 'social-worker', 'auditor',
];
const tasks: WorkplacePage = {
  id: 'tasks', path: '/tasks', icon: <UnorderedListOutlined />,
  roles: [...taskWorkers, 'supervisor'],
};
/** Opened from one's own menu: it is needed a few times a year. */
const substitutions: WorkplacePage = { id: 'substitutions', path: '/substitutions', icon: <UserSwitchOutlined />, roles: tasks.roles };
const cases: WorkplacePage = {
  id: 'cases', path: '/cases', icon: <FolderOpenOutlined />,
  roles: ['auditor', 
    'hotline-agent', 'window-clerk', 'assistance-aide', 'village-coordinator', 'township-caseworker', 'township-approver', 'county-caseworker', 'county-approver', 'finance-officer', 'supervisor',
    'coordination-secretary', 'self-care-assessor', 'inspector', 'patrol-officer', 'station-officer',
  ],
};
const people: WorkplacePage = {
  id: 'people', path: '/people', icon: <TeamOutlined />,
  roles: ['window-clerk', 'assistance-aide', 'village-coordinator', 'township-caseworker', 'township-approver', 'county-caseworker', 'county-approver', 'supervisor'],
};
const reviews: WorkplacePage = {
  id: 'reviews', path: '/reviews', icon: <ScheduleOutlined />,
  roles: ['village-coordinator', 'township-caseworker', 'township-approver', 'county-caseworker', 'county-approver', 'supervisor'],
};
const cares: WorkplacePage = {
  id: 'cares', path: '/cares', icon: <HeartOutlined />,
  roles: ['village-coordinator', 'township-caseworker', 'township-approver', 'county-caseworker', 'county-approver', 'supervisor'],
};
const monitoring: WorkplacePage = {
  id: 'monitoring', path: '/monitoring', icon: <FundProjectionScreenOutlined />,
  roles: ['supervisor', 'administrator', 'process-designer'],
};
const funds: WorkplacePage = {
  id: 'funds', path: '/funds', icon: <BankOutlined />,
  roles: ['auditor', 'supervisor', 'finance-officer', 'township-caseworker', 'township-approver', 'county-caseworker', 'county-approver'],
};
const disbursements: WorkplacePage = {
  id: 'disbursements', path: '/disbursements', icon: <PayCircleOutlined />,
  roles: ['auditor', 'county-caseworker', 'county-approver', 'finance-officer', 'township-caseworker', 'supervisor'],
};
const prices: WorkplacePage = {
  id: 'prices', path: '/prices', icon: <RiseOutlined />,
  roles: ['city-civil-officer', 'development-reform-officer', 'finance-officer', 'county-caseworker', 'county-approver', 'supervisor'],
};
const standards: WorkplacePage = {
  id: 'standards', path: '/standards', icon: <LineChartOutlined />,
  roles: ['city-civil-officer', 'development-reform-officer', 'finance-officer', 'city-government', 'county-caseworker', 'county-approver', 'supervisor'],
};
const matters: WorkplacePage = {
  id: 'matters', path: '/matters', icon: <ProfileOutlined />,
  roles: ['auditor', 'department-handler', 'township-caseworker', 'township-approver', 'county-caseworker', 'county-approver', 'finance-officer', 'city-civil-officer', 'development-reform-officer', 'city-government', 'county-government', 'inspector', 'discipline-officer', 'supervisor'],
};
const policy: WorkplacePage = {
  id: 'policy', path: '/policy', icon: <SlidersOutlined />,
  roles: ['county-caseworker', 'county-approver', 'township-caseworker', 'township-approver', 'finance-officer', 'supervisor', 'administrator'],
};
const inspections: WorkplacePage = {
  id: 'inspections', path: '/inspections', icon: <FileSearchOutlined />,
  roles: ['inspector', 'county-caseworker', 'county-approver', 'township-caseworker', 'township-approver', 'supervisor'],
};
const meetings: WorkplacePage = {
  id: 'meetings', path: '/meetings', icon: <SolutionOutlined />,
  roles: [
    'coordination-secretary', 'coordination-member', 'coordination-chair', 'county-caseworker', 'county-approver', 'finance-officer', 'department-handler', 'supervisor',
  ],
};
/** For everybody to look at; offered to those whose work it is. */
const charity: WorkplacePage = { id: 'charity', path: '/charity', icon: <GiftOutlined />, roles: everyRole };
const charityAtWork: WorkplacePage = {
  ...charity,
  roles: ['window-clerk', 'assistance-aide', 'village-coordinator', 'township-caseworker', 'county-caseworker', 'city-civil-officer', 'supervisor'],
};
const agencies: WorkplacePage = {
  id: 'agencies', path: '/agencies', icon: <ShopOutlined />,
  roles: ['county-caseworker', 'county-approver', 'finance-officer', 'supervisor'],
};
const accounts: WorkplacePage = { id: 'accounts', path: '/accounts', icon: <IdcardOutlined />, roles: ['administrator'] };
const measures: WorkplacePage = { id: 'measures', path: '/measures', icon: <CheckSquareOutlined />, roles: ['supervisor', 'administrator', 'process-designer'] };
const apiDocs: WorkplacePage = { id: 'apiDocs', path: '/api-docs', icon: <ApiOutlined />, roles: ['administrator', 'process-designer'] };
const designer: WorkplacePage = {
  id: 'designer', path: '/designer', icon: <PartitionOutlined />, roles: ['process-designer'],
};

export const pages = { report, intake, leads, found, tasks, substitutions, cases, people, reviews, cares, monitoring, funds, disbursements, prices, standards, matters, policy, meetings, inspections, charity, agencies, measures, accounts, apiDocs, designer } as const;

/** What is offered to a role. The server decides again at each request; this only keeps useless doors out of sight. */
export function workplacesOf(role: Role): readonly Workplace[] {
  const all: readonly Workplace[] = [
    { id: 'desk', pages: [report, intake, leads, found, { ...tasks, roles: taskWorkers }, cases, people, reviews, cares, charityAtWork, agencies, meetings, inspections, disbursements, prices, standards, matters, funds, policy] },
    { id: 'supervision', pages: [monitoring, { ...tasks, roles: ['supervisor'] }, intake, leads, found, cases, people, reviews, cares, charityAtWork, agencies, meetings, inspections, disbursements, prices, standards, matters, funds, policy, measures, accounts, apiDocs] },
    { id: 'design', pages: [designer] },
  ];
  const offered = all.map((workplace) => ({ ...workplace, pages: workplace.pages.filter((page) => page.roles.includes(role)) }));
  const own = offered.filter(({ pages: ofRole }) => ofRole.some((page) => ![intake, leads, found, cases, people, reviews, cares, charityAtWork, agencies, meetings, inspections, disbursements, prices, standards, matters, funds, policy, measures, apiDocs].includes(page)));
  // Members of the county mechanism have nothing but its meetings.
  return own.length > 0 ? own : offered.filter(({ pages: ofRole }) => ofRole.length > 0).slice(0, 1);
}

/** Where a person starts: caseworkers at their tasks, others at the first page of their workplace. */
export function homeOf(role: Role): WorkplacePage['path'] {
  if (role === 'window-clerk') return '/intake';
  if (role === 'hotline-agent') return '/report';
  if (role !== 'village-coordinator' && taskWorkers.includes(role)) return '/tasks';
  return workplacesOf(role)[0]?.pages[0]?.path ?? '/cases';
}
