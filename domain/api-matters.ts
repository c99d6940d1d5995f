/** What the server answers about matters 事项: processes of an office, begun from a form of theirs. */
import { z } from 'zod';
import type { TaskSummary, TimelineEntry } from './api.js';

export const matterLevels = ['city', 'county', 'township'] as const;
export type MatterLevel = (typeof matterLevels)[number];

/** A process that somebody of this role may begin, by its diagram. */
export interface MatterKind {
  readonly processId: string;
  readonly name: string;
  readonly level: MatterLevel;
  readonly form: { readonly formId: string; readonly schema: object };
}

export const NewMatter = z.object({
  /** Made by the client, so that a repeated send begins one matter. */
  requestId: z.uuid(),
  processId: z.string().min(1).max(100),
  /** Shown in lists; names nobody. */
  title: z.string().trim().min(1).max(60),
  answers: z.record(z.string().max(100), z.unknown()),
});
export type NewMatter = z.output<typeof NewMatter>;

export type MatterState = 'starting' | 'running' | 'blocked' | 'ended' | 'canceled';

export interface MatterSummary {
  readonly matterId: string;
  readonly matterNumber: string;
  readonly processId: string;
  readonly processName: string;
  readonly title: string;
  readonly areaName: string;
  readonly begunAt: string;
  readonly begunByName: string;
  readonly state: MatterState;
}

export interface MatterView extends MatterSummary {
  /** Where it stands, in words. */
  readonly statusText: string;
  readonly answers: readonly { readonly label: string; readonly value: string }[];
  readonly openTasks: readonly TaskSummary[];
  readonly timeline: readonly TimelineEntry[];
  /** Its own instance first, then those that it called. */
  readonly processInstanceKeys: readonly string[];
}
