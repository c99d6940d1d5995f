import { z } from 'zod';
import { dataSources } from '../data-sources/sources.js';

const systems = ['bank', 'statement', 'identity', 'monitoring-platform', 'discipline', 'aid-station', 'sms', 'hotline', 'charities', 'volunteers', 'verification', ...dataSources] as const;
export const System = z.enum(systems);
export type System = z.infer<typeof System>;

export const Fault = z.object({
  mode: z.enum(['none', 'slow', 'down', 'wrong', 'duplicate', 'answer-lost', 'callback-lost', 'contradict']),
  /** For `slow`. */
  delayMs: z.number().int().nonnegative().max(600_000).optional(),
  /** How many requests it strikes; without it, all until changed. */
  times: z.number().int().positive().optional(),
});
export type Fault = z.infer<typeof Fault>;

export interface FaultBoard {
  /** The fault that strikes this request, counted down. */
  strike(system: System): Fault;
  set(system: System, fault: Fault): void;
  all(): Readonly<Record<System, Fault>>;
  clear(): void;
}

/** What is to go wrong at each stand-in, and how often still. */
export function faultBoard(): FaultBoard {
  const faults = new Map<System, Fault>();
  const none: Fault = { mode: 'none' };

  return {
    strike(system) {
      const fault = faults.get(system) ?? none;
      if (fault.times === undefined) return fault;
      if (fault.times > 1) faults.set(system, { ...fault, times: fault.times - 1 });
      else faults.delete(system);
      return fault;
    },
    set(system, fault) {
      faults.set(system, fault);
    },
    all() {
      return Object.fromEntries(systems.map((system) => [system, faults.get(system) ?? none])) as Record<System, Fault>;
    },
    clear() {
      faults.clear();
    },
  };
}
