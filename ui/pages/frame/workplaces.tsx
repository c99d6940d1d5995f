import {
  AlertOutlined,
  ApiOutlined,
  AuditOutlined,
  BankOutlined,
  CheckSquareOutlined,
  CompassOutlined,
  EyeOutlined,
  FileSearchOutlined,
  FolderOpenOutlined,
  FundProjectionScreenOutlined,
  GiftOutlined,
  HeartOutlined,
  IdcardOutlined,
  LineChartOutlined,
  PartitionOutlined,
  PayCircleOutlined,
  ProfileOutlined,
  RiseOutlined,
  ScheduleOutlined,
  ShopOutlined,
  SlidersOutlined,
  SolutionOutlined,
  TeamOutlined,
  UnorderedListOutlined,
  UserSwitchOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import { access } from '../../../domain/access.js';
import { roles as everyRole, type Role } from '../../../domain/api.js';

/** Whom people come to with what they need. */
const receivers = ['window-clerk', 'assistance-aide', 'village-coordinator', 'township-caseworker', 'county-caseworker'] as const satisfies readonly Role[];

/** Who may open a page. Mostly who may see what it shows; where it is others, they are named. */
const known = {
  report: { path: '/report', icon: <AlertOutlined />, roles: access['report-emergency'] },
  intake: { path: '/intake', icon: <AuditOutlined />, roles: [...receivers, 'supervisor'] },
  leads: { path: '/leads', icon: <EyeOutlined />, roles: ['hotline-agent', ...receivers, 'supervisor'] },
  found: { path: '/found', icon: <CompassOutlined />, roles: [...access['report-found-person'], 'township-caseworker', 'county-caseworker', 'supervisor'] },
  tasks: { path: '/tasks', icon: <UnorderedListOutlined />, roles: access['see-tasks'] },
  /** Opened from one's own menu: it is needed a few times a year. */
  substitutions: { path: '/substitutions', icon: <UserSwitchOutlined />, roles: access['see-tasks'] },
  cases: { path: '/cases', icon: <FolderOpenOutlined />, roles: access['see-cases'] },
  people: { path: '/people', icon: <TeamOutlined />, roles: access['see-people'] },
  reviews: { path: '/reviews', icon: <ScheduleOutlined />, roles: access['see-cares'] },
  cares: { path: '/cares', icon: <HeartOutlined />, roles: access['see-cares'] },
  monitoring: { path: '/monitoring', icon: <FundProjectionScreenOutlined />, roles: ['supervisor', 'administrator', 'process-designer'] },
  funds: { path: '/funds', icon: <BankOutlined />, roles: access['see-funds'] },
  disbursements: { path: '/disbursements', icon: <PayCircleOutlined />, roles: access['see-disbursements'] },
  prices: { path: '/prices', icon: <RiseOutlined />, roles: access['see-price-runs'] },
  standards: { path: '/standards', icon: <LineChartOutlined />, roles: access['see-standards'] },
  matters: {
    path: '/matters',
    icon: <ProfileOutlined />,
    roles: [...access['see-funds'], 'department-handler', 'city-civil-officer', 'development-reform-officer', 'city-government', 'county-government', 'inspector', 'discipline-officer'],
  },
  policy: { path: '/policy', icon: <SlidersOutlined />, roles: access['see-policy'] },
  meetings: { path: '/meetings', icon: <SolutionOutlined />, roles: access['attend-meetings'] },
  inspections: { path: '/inspections', icon: <FileSearchOutlined />, roles: [...access['see-inspections'], 'township-caseworker', 'township-approver'] },
  /** For everybody to look at; offered to those whose work it is. */
  charity: { path: '/charity', icon: <GiftOutlined />, roles: everyRole },
  agencies: { path: '/agencies', icon: <ShopOutlined />, roles: ['county-caseworker', 'county-approver', 'finance-officer', 'supervisor'] },
  measures: { path: '/measures', icon: <CheckSquareOutlined />, roles: ['supervisor', 'administrator', 'process-designer'] },
  accounts: { path: '/accounts', icon: <IdcardOutlined />, roles: access['manage-accounts'] },
  apiDocs: { path: '/api-docs', icon: <ApiOutlined />, roles: ['administrator', 'process-designer'] },
  designer: { path: '/designer', icon: <PartitionOutlined />, roles: access['deploy-diagram'] },
} as const satisfies Record<string, { readonly path: string; readonly icon: ReactNode; readonly roles: readonly Role[] }>;
type PageId = keyof typeof known;

export interface WorkplacePage {
  readonly id: PageId;
  readonly path: (typeof known)[PageId]['path'];
  readonly icon: ReactNode;
  readonly roles: readonly Role[];
}
export interface Workplace {
  readonly id: 'desk' | 'supervision' | 'design';
  readonly pages: readonly WorkplacePage[];
}

export const pages = Object.fromEntries(Object.entries(known).map(([id, page]) => [id, { id, ...page }])) as unknown as Readonly<Record<PageId, WorkplacePage>>;

const charityWorkers: readonly Role[] = [...receivers, 'city-civil-officer', 'supervisor'];
const taskWorkers = access['see-tasks'].filter((role) => role !== 'supervisor');
const cases: readonly PageId[] = ['cases', 'people', 'reviews', 'cares', 'charity', 'agencies', 'meetings', 'inspections', 'disbursements', 'prices', 'standards', 'matters', 'funds', 'policy'];

/** In the order in which they stand; `whose` are those for whom it is made. */
const workplaces: readonly { readonly id: Workplace['id']; readonly whose: readonly Role[]; readonly pages: readonly PageId[] }[] = [
  { id: 'desk', whose: [...pages.report.roles, ...taskWorkers], pages: ['report', 'intake', 'leads', 'found', 'tasks', ...cases] },
  { id: 'supervision', whose: pages.monitoring.roles, pages: ['monitoring', 'tasks', 'intake', 'leads', 'found', ...cases, 'measures', 'accounts', 'apiDocs'] },
  { id: 'design', whose: pages.designer.roles, pages: ['designer'] },
];

/** What is offered to a role. The server decides again at each request; this only keeps useless doors out of sight. */
export function workplacesOf(role: Role): readonly Workplace[] {
  const offered = workplaces.map(({ id, whose, pages: ids }) => ({ id, isOwn: whose.includes(role), pages: ids.map((page) => pages[page]).filter((page) => isOffered(page, role)) }));
  const own = offered.filter(({ isOwn }) => isOwn);
  // Members of the county mechanism have nothing but its meetings.
  return own.length > 0 ? own : offered.filter(({ pages: some }) => some.length > 0).slice(0, 1);
}

function isOffered({ id, roles }: WorkplacePage, role: Role): boolean {
  return (id === 'charity' ? charityWorkers : roles).includes(role);
}

/** Where a person starts: caseworkers at their tasks, others at the first page of their workplace. */
export function homeOf(role: Role): WorkplacePage['path'] {
  if (role === 'window-clerk') return '/intake';
  if (role === 'hotline-agent') return '/report';
  if (role !== 'village-coordinator' && (taskWorkers as readonly Role[]).includes(role)) return '/tasks';
  return workplacesOf(role)[0]?.pages[0]?.path ?? '/cases';
}
