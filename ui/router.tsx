import { createRootRouteWithContext, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import type { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from './api/api-problem.js';
import { queryClient } from './api/query-client.js';
import { sessionQuery } from './api/use-session.js';
import { PageError } from './components/PageError.js';
import { PageLoading } from './components/PageLoading.js';
import { Frame } from './pages/frame/Frame.js';
import { homeOf } from './pages/frame/workplaces.js';
import { NotFound } from './pages/frame/NotFound.js';
import { searchNames } from './pages/tasks/task-search.js';
import { textSearch } from './text-search.js';

const root = createRootRouteWithContext<{ readonly queryClient: QueryClient }>()({ notFoundComponent: NotFound });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: textSearch('to'),
  component: lazyRouteComponent(() => import('./pages/sign-in/SignInPage.js'), 'SignInPage'),
});

/** Everything behind sign-in. Rights are the server's; this only knows whether somebody is there. */
const frame = createRoute({
  getParentRoute: () => root,
  id: 'frame',
  component: Frame,
  beforeLoad: async ({ context, location }) => {
    try {
      const user = await context.queryClient.ensureQueryData(sessionQuery);
      if (user.needs && location.pathname !== '/account') throw redirect({ to: '/account' });
      return { user };
    } catch (error) {
      if (error instanceof ApiProblem && error.status === 401) {
        throw redirect({ to: '/sign-in', search: location.pathname === '/' ? {} : { to: location.href } });
      }
      throw error;
    }
  },
});

const home = createRoute({
  getParentRoute: () => frame,
  path: '/',
  beforeLoad: ({ context }) => {
    throw redirect({ to: homeOf(context.user.role) });
  },
});

const report = createRoute({
  getParentRoute: () => frame,
  path: '/report',
  component: lazyRouteComponent(() => import('./pages/report/ReportPage.js'), 'ReportPage'),
});
const tasks = createRoute({
  getParentRoute: () => frame,
  path: '/tasks',
  validateSearch: textSearch(...searchNames),
  component: lazyRouteComponent(() => import('./pages/tasks/TasksPage.js'), 'TasksPage'),
});
const task = createRoute({
  getParentRoute: () => tasks,
  path: '$key',
  component: lazyRouteComponent(() => import('./pages/tasks/TaskRoute.js'), 'TaskRoute'),
});
const intakes = createRoute({
  getParentRoute: () => frame,
  path: '/intake',
  component: lazyRouteComponent(() => import('./pages/intake/IntakesPage.js'), 'IntakesPage'),
});
const newIntake = createRoute({
  getParentRoute: () => frame,
  path: '/intake/new',
  validateSearch: textSearch('household'),
  component: lazyRouteComponent(() => import('./pages/intake/NewIntakePage.js'), 'NewIntakePage'),
});
const intake = createRoute({
  getParentRoute: () => frame,
  path: '/intake/$id',
  component: lazyRouteComponent(() => import('./pages/intake/IntakePage.js'), 'IntakePage'),
});
const leads = createRoute({
  getParentRoute: () => frame,
  path: '/leads',
  component: lazyRouteComponent(() => import('./pages/leads/LeadsPage.js'), 'LeadsPage'),
});
const newLead = createRoute({
  getParentRoute: () => frame,
  path: '/leads/new',
  component: lazyRouteComponent(() => import('./pages/leads/NewLeadPage.js'), 'NewLeadPage'),
});
const lead = createRoute({
  getParentRoute: () => frame,
  path: '/leads/$id',
  component: lazyRouteComponent(() => import('./pages/leads/LeadPage.js'), 'LeadPage'),
});
const found = createRoute({
  getParentRoute: () => frame,
  path: '/found',
  component: lazyRouteComponent(() => import('./pages/found/FoundPage.js'), 'FoundPage'),
});
const newFound = createRoute({
  getParentRoute: () => frame,
  path: '/found/new',
  component: lazyRouteComponent(() => import('./pages/found/NewFoundPage.js'), 'NewFoundPage'),
});
const substitutions = createRoute({
  getParentRoute: () => frame,
  path: '/substitutions',
  component: lazyRouteComponent(() => import('./pages/substitutions/SubstitutionsPage.js'), 'SubstitutionsPage'),
});
const cases = createRoute({
  getParentRoute: () => frame,
  path: '/cases',
  validateSearch: textSearch('q'),
  component: lazyRouteComponent(() => import('./pages/cases/CasesPage.js'), 'CasesPage'),
});
const caseFile = createRoute({
  getParentRoute: () => frame,
  path: '/cases/$id',
  component: lazyRouteComponent(() => import('./pages/cases/CasePage.js'), 'CasePage'),
});
const people = createRoute({
  getParentRoute: () => frame,
  path: '/people',
  validateSearch: textSearch('view'),
  component: lazyRouteComponent(() => import('./pages/people/PeoplePage.js'), 'PeoplePage'),
});
const newPerson = createRoute({
  getParentRoute: () => frame,
  path: '/people/new',
  component: lazyRouteComponent(() => import('./pages/people/NewPersonPage.js'), 'NewPersonPage'),
});
const person = createRoute({
  getParentRoute: () => frame,
  path: '/people/$id',
  validateSearch: textSearch('date'),
  component: lazyRouteComponent(() => import('./pages/people/PersonPage.js'), 'PersonPage'),
});
const changePerson = createRoute({
  getParentRoute: () => frame,
  path: '/people/$id/change',
  component: lazyRouteComponent(() => import('./pages/people/ChangePersonPage.js'), 'ChangePersonPage'),
});
const newHousehold = createRoute({
  getParentRoute: () => frame,
  path: '/people/households/new',
  validateSearch: textSearch('head'),
  component: lazyRouteComponent(() => import('./pages/people/HouseholdFormPage.js'), 'NewHouseholdPage'),
});
const household = createRoute({
  getParentRoute: () => frame,
  path: '/people/households/$id',
  validateSearch: textSearch('date'),
  component: lazyRouteComponent(() => import('./pages/people/HouseholdPage.js'), 'HouseholdPage'),
});
const changeHousehold = createRoute({
  getParentRoute: () => frame,
  path: '/people/households/$id/change',
  component: lazyRouteComponent(() => import('./pages/people/HouseholdFormPage.js'), 'ChangeHouseholdPage'),
});
const reviews = createRoute({
  getParentRoute: () => frame,
  path: '/reviews',
  validateSearch: textSearch('when', 'program'),
  component: lazyRouteComponent(() => import('./pages/benefits/ReviewsPage.js'), 'ReviewsPage'),
});
const cares = createRoute({
  getParentRoute: () => frame,
  path: '/cares',
  validateSearch: textSearch('which'),
  component: lazyRouteComponent(() => import('./pages/cares/CaresPage.js'), 'CaresPage'),
});
const care = createRoute({
  getParentRoute: () => frame,
  path: '/cares/$id',
  component: lazyRouteComponent(() => import('./pages/cares/CarePage.js'), 'CarePage'),
});
const monitoring = createRoute({
  getParentRoute: () => frame,
  path: '/monitoring',
  validateSearch: textSearch('state', 'processId', 'version', 'township', 'q'),
  component: lazyRouteComponent(() => import('./pages/monitoring/MonitoringPage.js'), 'MonitoringPage'),
});
const instance = createRoute({
  getParentRoute: () => frame,
  path: '/monitoring/$key',
  validateSearch: textSearch('tab', 'element'),
  component: lazyRouteComponent(() => import('./pages/monitoring/InstancePage.js'), 'InstancePage'),
});
const notices = createRoute({
  getParentRoute: () => frame,
  path: '/notices',
  component: lazyRouteComponent(() => import('./pages/notices/NoticesPage.js'), 'NoticesPage'),
});
const funds = createRoute({
  getParentRoute: () => frame,
  path: '/funds',
  validateSearch: textSearch('fund', 'month'),
  component: lazyRouteComponent(() => import('./pages/funds/FundsPage.js'), 'FundsPage'),
});
const disaster = createRoute({
  getParentRoute: () => frame,
  path: '/disasters/$id',
  component: lazyRouteComponent(() => import('./pages/disasters/DisasterPage.js'), 'DisasterPage'),
});
const auditOfFunds = createRoute({
  getParentRoute: () => frame,
  path: '/audits/$id',
  component: lazyRouteComponent(() => import('./pages/audits/AuditPage.js'), 'AuditPage'),
});
const batches = createRoute({
  getParentRoute: () => frame,
  path: '/disbursements',
  component: lazyRouteComponent(() => import('./pages/disbursements/BatchesPage.js'), 'BatchesPage'),
});
const batch = createRoute({
  getParentRoute: () => frame,
  path: '/disbursements/$id',
  validateSearch: textSearch('tab', 'status'),
  component: lazyRouteComponent(() => import('./pages/disbursements/BatchPage.js'), 'BatchPage'),
});
const priceRuns = createRoute({
  getParentRoute: () => frame,
  path: '/prices',
  component: lazyRouteComponent(() => import('./pages/prices/PriceRunsPage.js'), 'PriceRunsPage'),
});
const priceRun = createRoute({
  getParentRoute: () => frame,
  path: '/prices/$id',
  validateSearch: textSearch('tab', 'county'),
  component: lazyRouteComponent(() => import('./pages/prices/PriceRunPage.js'), 'PriceRunPage'),
});
const account = createRoute({
  getParentRoute: () => frame,
  path: '/account',
  component: lazyRouteComponent(() => import('./pages/account/OwnAccountPage.js'), 'OwnAccountPage'),
});
const accounts = createRoute({
  getParentRoute: () => frame,
  path: '/accounts',
  component: lazyRouteComponent(() => import('./pages/accounts/AccountsPage.js'), 'AccountsPage'),
});
const matters = createRoute({
  getParentRoute: () => frame,
  path: '/matters',
  component: lazyRouteComponent(() => import('./pages/matters/MattersPage.js'), 'MattersPage'),
});
const newMatter = createRoute({
  getParentRoute: () => frame,
  path: '/matters/new/$processId',
  component: lazyRouteComponent(() => import('./pages/matters/BeginMatterPage.js'), 'BeginMatterPage'),
});
const matter = createRoute({
  getParentRoute: () => frame,
  path: '/matters/$id',
  component: lazyRouteComponent(() => import('./pages/matters/MatterPage.js'), 'MatterPage'),
});
const standards = createRoute({
  getParentRoute: () => frame,
  path: '/standards',
  component: lazyRouteComponent(() => import('./pages/standards/StandardsPage.js'), 'StandardsPage'),
});
const standardChange = createRoute({
  getParentRoute: () => frame,
  path: '/standards/$id',
  component: lazyRouteComponent(() => import('./pages/standards/StandardChangePage.js'), 'StandardChangePage'),
});
const policy = createRoute({
  getParentRoute: () => frame,
  path: '/policy',
  component: lazyRouteComponent(() => import('./pages/policy/PolicyPage.js'), 'PolicyPage'),
});
const meetings = createRoute({
  getParentRoute: () => frame,
  path: '/meetings',
  validateSearch: textSearch('view', 'cause', 'band', 'outcome', 'size'),
  component: lazyRouteComponent(() => import('./pages/meetings/MeetingsPage.js'), 'MeetingsPage'),
});
const meetingRoom = createRoute({
  getParentRoute: () => frame,
  path: '/meetings/$id',
  component: lazyRouteComponent(() => import('./pages/meetings/MeetingRoomPage.js'), 'MeetingRoomPage'),
});
const measures = createRoute({
  getParentRoute: () => frame,
  path: '/measures',
  component: lazyRouteComponent(() => import('./pages/measures/MeasuresPage.js'), 'MeasuresPage'),
});
const inspections = createRoute({
  getParentRoute: () => frame,
  path: '/inspections',
  validateSearch: textSearch('tab'),
  component: lazyRouteComponent(() => import('./pages/inspections/InspectionsPage.js'), 'InspectionsPage'),
});
const inspection = createRoute({
  getParentRoute: () => frame,
  path: '/inspections/$id',
  component: lazyRouteComponent(() => import('./pages/inspections/InspectionPage.js'), 'InspectionPage'),
});
const charity = createRoute({
  getParentRoute: () => frame,
  path: '/charity',
  validateSearch: textSearch('tab'),
  component: lazyRouteComponent(() => import('./pages/charity/CharityPage.js'), 'CharityPage'),
});
const agencies = createRoute({
  getParentRoute: () => frame,
  path: '/agencies',
  component: lazyRouteComponent(() => import('./pages/services/AgenciesPage.js'), 'AgenciesPage'),
});
const apiDocs = createRoute({
  getParentRoute: () => frame,
  path: '/api-docs',
  validateSearch: textSearch('q'),
  component: lazyRouteComponent(() => import('./pages/api-docs/ApiDocsPage.js'), 'ApiDocsPage'),
});
const designer = createRoute({
  getParentRoute: () => frame,
  path: '/designer',
  component: lazyRouteComponent(() => import('./pages/designer/DefinitionsPage.js'), 'DefinitionsPage'),
});
const diagram = createRoute({
  getParentRoute: () => frame,
  path: '/designer/$definitionKey',
  component: lazyRouteComponent(() => import('./pages/designer/DesignerPage.js'), 'DesignerPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    // prettier-ignore
    frame.addChildren([
      home, report, notices, intakes, newIntake, intake, leads, newLead, lead, found, newFound, tasks.addChildren([task]), substitutions, cases, caseFile, people, newPerson, person, changePerson, newHousehold, household, changeHousehold,
      reviews, cares, care, monitoring, instance, funds, disaster, auditOfFunds, batches, batch, priceRuns, priceRun, standards, standardChange, account, accounts, matters, newMatter, matter, policy, meetings, meetingRoom, inspections, inspection, charity, agencies, measures, apiDocs, designer, diagram,
    ]),
  ]),
  context: { queryClient },
  defaultPreload: 'intent',
  defaultPendingComponent: PageLoading,
  defaultErrorComponent: PageError,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
