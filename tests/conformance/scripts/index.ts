import type { Script } from '../player/script.js';
import { eventScopes } from './event-scopes.js';
import { eventsAtOnce } from './events-at-once.js';
import { incidents } from './incidents.js';
import { jobs } from './jobs.js';
import { lifecycle } from './lifecycle.js';
import { multiInstanceEvents } from './multi-instance-events.js';
import { variables } from './variables.js';

/** Every hand-drawn script. */
export const scripts: readonly Script[] = [...lifecycle, ...variables, ...jobs, ...incidents, ...eventScopes, ...eventsAtOnce, ...multiInstanceEvents];
