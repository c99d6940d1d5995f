/** What people do with a task besides filling in its form: bodies of requests and what the server answers. */
import { z } from 'zod';

export const verbKinds = [
  'claim',
  'release',
  'assign',
  'transfer',
  'delegate',
  'give-opinion',
  'urge',
  'take-back',
  'add-signers',
  'withdraw-signer',
  'sign',
  'copy',
  'follow-up',
  'return',
  'complete',
] as const;
export type VerbKind = (typeof verbKinds)[number];

/** Made by the client for each act, so that a repeated send does it once. */
const key = z.uuid();
const version = z.number().int();
const reason = z.string().trim().min(2).max(200);
const username = z.string().min(1).max(64);
const people = (most: number) => z.array(username).min(1).max(most);

export const KeyBody = z.object({ key });
export const HandOverBody = z.object({ key, version, to: username, reason });
export const OpinionBody = z.object({ key, version, opinion: reason });
export const UrgeBody = z.object({ key, message: reason });
export const AddSignersBody = z.object({ key, version, people: people(10), mode: z.enum(['all', 'any']), reason });
export const WithdrawSignerBody = z.object({ key, version, person: username, reason });
export const SignBody = z.object({ key, agrees: z.boolean(), opinion: reason });
export const CopyBody = z.object({ key, people: people(20), reason: z.string().trim().max(200).default('') });
export const FollowUpBody = z.object({ key, version, date: z.iso.date().nullable() });
export const ReturnBody = z.object({
  key,
  version,
  to: z.string().min(1).max(100),
  remark: reason,
  fields: z.array(z.string().max(100)).max(50),
});
export const DraftBody = z.object({ key, revision: z.number().int().min(0), data: z.record(z.string(), z.unknown()) });

export type SigningMode = 'all' | 'any';
export interface SignerView {
  readonly username: string;
  readonly name: string;
  readonly state: 'waiting' | 'agreed' | 'disagreed';
  readonly at?: string;
  readonly opinion?: string;
}
export interface VerbView {
  readonly at: string;
  readonly kind: VerbKind;
  readonly byName: string;
  /** Whom the person stood in for. */
  readonly forName?: string;
  readonly toNames?: readonly string[];
  readonly text?: string;
}
export interface DraftView {
  readonly revision: number;
  readonly savedAt: string;
  readonly savedByName: string;
  readonly data: Readonly<Record<string, unknown>>;
}
/** Why this step has come back. */
export interface ReturnedView {
  readonly at: string;
  readonly byName: string;
  readonly fromName: string;
  readonly remark: string;
  /** Form keys that need another look. */
  readonly fields: readonly string[];
}
export interface ReturnTarget {
  readonly elementId: string;
  readonly name: string;
  readonly byName: string;
  readonly at: string;
  readonly fields: readonly { readonly key: string; readonly label: string }[];
  /** Chinese; absent when the task may go back there. */
  readonly notAllowed?: string;
}
export interface TaskPerson {
  readonly username: string;
  readonly name: string;
  readonly role: string;
  readonly areaName: string;
  readonly openTasks: number;
  /** Away today, and who stands in. */
  readonly substituteName?: string;
}

/** What a list can be narrowed to; in the address, so that it can be shared. */
export const TaskCriteria = z.object({
  processId: z.string().max(100).optional(),
  elementId: z.string().max(100).optional(),
  township: z.string().max(20).optional(),
  due: z.enum(['overdue', 'today', 'week', 'followUp']).optional(),
  holder: z.string().max(64).optional(),
  priority: z.enum(['high']).optional(),
  q: z.string().trim().max(40).optional(),
});
export type TaskCriteria = z.infer<typeof TaskCriteria>;

export const SaveFilterBody = z.object({
  filterId: z.uuid(),
  name: z.string().trim().min(1).max(40),
  view: z.string().max(20),
  criteria: TaskCriteria,
  isShared: z.boolean(),
});
export interface TaskFilterView {
  readonly filterId: string;
  readonly name: string;
  readonly view: string;
  readonly criteria: TaskCriteria;
  readonly isShared: boolean;
  readonly isMine: boolean;
  readonly ownerName: string;
}

export const SubstitutionBody = z
  .object({
    substitutionId: z.uuid(),
    /** Left out: oneself. */
    absent: username.optional(),
    substitute: username,
    from: z.iso.date(),
    until: z.iso.date(),
    reason,
  })
  .refine(({ from, until }) => from <= until, { path: ['until'], message: '结束日期不能早于开始日期' });
export interface SubstitutionView {
  readonly substitutionId: string;
  readonly absent: string;
  readonly absentName: string;
  readonly substitute: string;
  readonly substituteName: string;
  readonly from: string;
  readonly until: string;
  readonly reason: string;
  readonly byName: string;
  readonly state: 'planned' | 'active' | 'ended';
  readonly mayEnd: boolean;
}

const selected = z
  .array(z.object({ taskKey: z.string().min(1).max(30), version }))
  .min(1)
  .max(200);
export const BatchBody = z.discriminatedUnion('kind', [
  z.object({ batchId: key, kind: z.enum(['claim', 'release']), tasks: selected }),
  z.object({ batchId: key, kind: z.enum(['assign', 'transfer']), tasks: selected, to: username, reason }),
  z.object({ batchId: key, kind: z.literal('urge'), tasks: selected, message: reason }),
  z.object({ batchId: key, kind: z.literal('complete'), tasks: selected, data: z.record(z.string(), z.unknown()) }),
]);
export type BatchBody = z.infer<typeof BatchBody>;
export interface BatchView {
  readonly batchId: string;
  readonly kind: BatchBody['kind'];
  readonly state: 'running' | 'done';
  readonly items: readonly {
    readonly taskKey: string;
    readonly name: string;
    readonly receiptNumber: string;
    readonly state: 'waiting' | 'done' | 'refused';
    /** Why not; Chinese. */
    readonly message?: string;
  }[];
}
/** The one field that several tasks can be completed with. */
export interface BatchForm {
  readonly field: {
    readonly key: string;
    readonly label: string;
    readonly options: readonly { readonly value: string | number | boolean; readonly label: string }[];
  };
}
