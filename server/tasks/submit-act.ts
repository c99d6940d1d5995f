import type { FieldCipher } from '../../adapters/crypto/field-cipher.js';
import type { ActDocument } from '../../adapters/mongo/act-model.js';
import type { AuditLog } from '../../adapters/mongo/audit-log.js';
import type { Database } from '../../adapters/mongo/database.js';
import type { Clock } from '../../domain/ports/clock.js';
import { sealedPlace } from '../../domain/privacy/sealed-place.js';
import type { ActingUser } from '../http/acting-user.js';
import { refuse } from '../http/refuse.js';
import type { TaskDocument } from '../monitoring/documents.js';
import type { Form } from './forms.js';
import type { Holding } from './holder-of.js';
import type { MarkTaskDone } from './mark-task-done.js';

export interface SubmitActNeeds {
  readonly database: Pick<Database, 'acts' | 'insertOnce'>;
  readonly cipher: FieldCipher;
  readonly audit: AuditLog;
  readonly clock: Clock;
  readonly markTaskDone: MarkTaskDone;
  readonly kick: () => void;
  /** How long an act can be taken back before the engine hears of it; 0 tells it at once. */
  readonly takeBackMs: number;
}
export interface Submitted {
  readonly key?: string | undefined;
  readonly user: ActingUser;
  readonly holding: Holding;
  readonly form: Form;
  readonly data: object;
  readonly engineVariables: Readonly<Record<string, unknown>>;
  readonly returnTo?: { readonly elementId: string; readonly name: string };
}
export type SubmitAct = (task: TaskDocument, submitted: Submitted) => Promise<TaskDocument>;

/**
 * The act is one document, unique by the task's key: whoever inserts it has ended the task, and it is also the outbox from which the
 * dispatcher tells the engine. So nothing is done twice, and a crash after the insert loses nothing.
 */
export function submitAct({
  database: { acts, insertOnce },
  cipher,
  audit,
  clock,
  markTaskDone,
  kick,
  takeBackMs,
}: SubmitActNeeds): SubmitAct {
  return async (task, submitted) => {
    const { user, returnTo } = submitted;
    const now = clock.now();
    const at = now.toISOString();
    const dispatchAt = new Date(now.getTime() + takeBackMs).toISOString();
    const sealedData = cipher.seal(JSON.stringify(submitted.data), sealedPlace.act(task._id));
    if (!(await insertOnce(() => acts.create(toAct(task, submitted, { at, dispatchAt, sealedData }))))) throw refuse('task-already-done');
    const done = await markTaskDone(task._id, user.username, at, {
      wasReturned: returnTo !== undefined,
      ...(takeBackMs > 0 && { takeBackUntil: dispatchAt }),
    });
    kick();
    const act = returnTo ? 'task-return' : 'task-complete';
    await audit.append({
      actor: user.username,
      actorName: user.name,
      act,
      ...(task.caseId !== undefined && { caseId: task.caseId }),
      detail: task.elementId,
    });
    return done ?? { ...task, state: 'completing', completedBy: user.username, completedAt: at };
  };
}

type Stamped = Pick<ActDocument, 'at' | 'dispatchAt' | 'sealedData'>;

function toAct(task: TaskDocument, { key, user, holding, form, engineVariables, returnTo }: Submitted, stamped: Stamped): ActDocument {
  const signed = (task.signing?.signers ?? []).filter(({ state }) => state !== 'waiting');
  return {
    _id: task._id,
    ...(key !== undefined && { key }),
    caseId: task.caseId ?? '',
    instanceKey: task.instanceKey,
    processId: task.processId,
    elementId: task.elementId,
    elementName: task.name ?? task.elementId,
    formId: form.formId,
    formVersion: form.version,
    by: user.username,
    byName: user.name,
    ...(holding.for && { forName: holding.for.name }),
    actors: [
      ...new Set([
        user.username,
        ...(holding.for ? [holding.for.username] : []),
        ...signed.flatMap(({ username, by }) => [username, by ?? username]),
      ]),
    ],
    ...(returnTo && { kind: 'return' as const, returnTo }),
    ...stamped,
    engineVariables: { ...engineVariables },
    state: 'pending',
  };
}
