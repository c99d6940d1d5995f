import { z } from 'zod';
import { id } from '../values.js';

export const messages = {
  /** Begins P19; correlation key = messageId = matter id. */
  disasterReliefBegun: 'disaster-relief-begun',
} as const;

export const jobs = {
  'close-disaster-cases': { input: z.object({ matterId: id }), output: z.object({}) },
} as const;

export const userTasks = {} as const;
