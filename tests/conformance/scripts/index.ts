import type { Script } from '../player/script.js';
import { activities } from './activities.js';
import { changes } from './changes.js';
import { compensationChecks } from './compensation-checks.js';
import { compensation } from './compensation.js';
import { deploymentChecks } from './deployment-checks.js';
import { decisions } from './decisions.js';
import { deployment } from './deployment.js';
import { feel } from './feel.js';
import { incidents } from './incidents.js';
import { jobUpdates } from './job-updates.js';
import { jobs } from './jobs.js';
import { lifecycle } from './lifecycle.js';
import { messages } from './messages.js';
import { scopes } from './scopes.js';
import { timers } from './timers.js';
import { variables } from './variables.js';
import { walks } from './walks.js';
import { boundaryEvents } from './boundary-events.js';
import { bufferedMessages } from './buffered-messages.js';
import { escalations } from './escalations.js';
import { eventChecks } from './event-checks.js';
import { eventSubProcesses } from './event-sub-processes.js';
import { interruptedActivities } from './interrupted-activities.js';
import { nestedScopes } from './nested-scopes.js';
import { throwingEvents } from './throwing-events.js';
import { variableScopes } from './variable-scopes.js';
import { gateways } from './gateways.js';
import { signalsAndLinks } from './signals-and-links.js';
import { messageStarts } from './message-starts.js';
import { messageEvents } from './message-events.js';

/** Every hand-drawn script. */
export const scripts: readonly Script[] = [
  ...lifecycle,
  ...variables,
  ...jobs,
  ...jobUpdates,
  ...incidents,
  ...messages,
  ...timers,
  ...scopes,
  ...activities,
  ...feel,
  ...decisions,
  ...deployment,
  ...deploymentChecks,
  ...changes,
  ...compensation,
  ...compensationChecks,
  ...walks,
  ...boundaryEvents,
  ...bufferedMessages,
  ...escalations,
  ...eventChecks,
  ...eventSubProcesses,
  ...interruptedActivities,
  ...nestedScopes,
  ...throwingEvents,
  ...variableScopes,
  ...gateways,
  ...signalsAndLinks,
  ...messageStarts,
  ...messageEvents,
];
