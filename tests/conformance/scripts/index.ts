import type { Script } from '../player/script.js';
import { activities } from './activities.js';
import { changes } from './changes.js';
import { compensationChecks } from './compensation-checks.js';
import { compensation } from './compensation.js';
import { deploymentChecks } from './deployment-checks.js';
import { deployment } from './deployment.js';
import { eventScopes } from './event-scopes.js';
import { eventsAtOnce } from './events-at-once.js';
import { feel } from './feel.js';
import { incidents } from './incidents.js';
import { jobs } from './jobs.js';
import { lifecycle } from './lifecycle.js';
import { messages } from './messages.js';
import { multiInstanceEvents } from './multi-instance-events.js';
import { scopes } from './scopes.js';
import { timers } from './timers.js';
import { variables } from './variables.js';
import { walks } from './walks.js';

/** Every hand-drawn script. */
export const scripts: readonly Script[] = [
  ...lifecycle,
  ...variables,
  ...jobs,
  ...incidents,
  ...messages,
  ...timers,
  ...scopes,
  ...activities,
  ...feel,
  ...deployment,
  ...deploymentChecks,
  ...changes,
  ...eventScopes,
  ...eventsAtOnce,
  ...multiInstanceEvents,
  ...compensation,
  ...compensationChecks,
  ...walks,
];
