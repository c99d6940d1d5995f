import type { Command } from '../processing/command.js';
import { due, type DueKind } from '../state/due.js';
import type { State } from '../state/state.js';

const commandFor = {
  timer: 'TIMER TRIGGER',
  'job-deadline': 'JOB TIME_OUT',
  'job-backoff': 'JOB RECUR_AFTER_BACKOFF',
  message: 'MESSAGE EXPIRE',
} as const satisfies Record<DueKind, string>;

export interface DueCommand {
  readonly entry: string;
  readonly command: Command;
}

/** What must happen by now, the earliest first. */
export function dueCommands(state: State, nowMs: number, limit: number): readonly DueCommand[] {
  const commands: DueCommand[] = [];
  for (const entry of state.dues.walk(due.name)) {
    const { atMs, kind, key } = due.parse(entry);
    if (atMs > nowMs || commands.length >= limit) break;
    commands.push({ entry, command: { name: commandFor[kind], key, value: null } });
  }
  return commands;
}

export function nextDueMs(state: State): number | undefined {
  const entry = state.dues.first(due.name);
  return entry === undefined ? undefined : due.parse(entry).atMs;
}
