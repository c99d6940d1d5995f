import type { Script } from '../player/script.js';
import { incidents } from './incidents.js';
import { jobs } from './jobs.js';
import { lifecycle } from './lifecycle.js';
import { messages } from './messages.js';
import { timers } from './timers.js';
import { variables } from './variables.js';

/** Every hand-drawn script. */
export const scripts: readonly Script[] = [...lifecycle, ...variables, ...jobs, ...incidents, ...messages, ...timers];
