import { z } from 'zod';

/** Asks for the read model to be made anew from the record log; asking again with the same id is the same request. */
export const RebuildBody = z.object({ requestId: z.uuid() });

export type RebuildState = 'asked' | 'running' | 'done' | 'refused' | 'failed';
export interface RebuildView {
  readonly id: string;
  readonly askedByName: string;
  readonly askedAt: string;
  readonly endedAt?: string;
  readonly state: RebuildState;
  /** While it runs. */
  readonly progress?: { readonly phase: 'replaying' | 'comparing' | 'mending'; readonly count: number };
  readonly records?: number;
  /** Documents looked at, and those that were not what the log says, by collection. */
  readonly compared?: number;
  readonly mended?: Readonly<Record<string, number>>;
  /** Of a refused one: records that the log does not have. */
  readonly missing?: number;
}
/** The last one that was asked for. */
export interface LastRebuild {
  readonly last: RebuildView | null;
}
