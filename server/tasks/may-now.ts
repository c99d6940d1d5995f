import type { ActDocument } from '../../adapters/mongo/act-model.js';
import type { VerbKind } from '../../domain/api-tasks.js';
import type { TaskDocument } from '../monitoring/documents.js';
import { mayDo } from '../../domain/access.js';
import { inArea } from '../session/in-area.js';
import { holdingOf } from './holder-of.js';
import { isSigned } from './is-signed.js';
import { candidateAs, everyoneOf, type TaskActor } from './task-actor.js';
import { isHandedBy } from './verbs/take-back-hand-over.js';

interface Standing {
  readonly task: TaskDocument;
  readonly actor: TaskActor;
  /** Four eyes keep the actor from acting here. */
  readonly isBarred: boolean;
  readonly act: Pick<ActDocument, 'by' | 'state' | 'dispatchAt'> | undefined;
  readonly now: string;
}

/** What the actor may do with the task now; each use case decides again. */
export function mayNow({ task, actor, isBarred, act, now }: Standing): readonly VerbKind[] {
  const { user } = actor;
  if (act || task.state !== 'open') {
    const mayTakeBack = act?.by === user.username && act.state === 'pending' && (act.dispatchAt ?? '') > now;
    return mayTakeBack ? ['take-back'] : [];
  }
  const holding = holdingOf(task, actor);
  const isCandidate = candidateAs(actor, task) !== undefined;
  const mayWork = mayDo(user, 'work-on-tasks');
  const waits = everyoneOf(actor).some(({ username }) => task.waitingFor?.includes(username));
  const allowed: readonly (readonly [VerbKind, boolean])[] = [
    ['claim', mayWork && isCandidate && !isBarred && task.assignee === null],
    ['complete', holding !== undefined && !isBarred && !task.delegatedBy && isSigned(task)],
    ['give-opinion', holding !== undefined && task.delegatedBy !== undefined],
    ['sign', mayWork && waits && holding === undefined && !isBarred],
    ['release', holding !== undefined && !task.delegatedBy],
    ['transfer', holding !== undefined && !task.delegatedBy],
    ['delegate', holding !== undefined && !task.delegatedBy],
    ['return', holding !== undefined && !task.delegatedBy],
    ['add-signers', holding !== undefined && !task.delegatedBy],
    ['withdraw-signer', holding !== undefined && (task.waitingFor ?? []).length > 0],
    ['follow-up', holding !== undefined],
    ['copy', mayWork && (holding !== undefined || isCandidate)],
    ['urge', holding === undefined && (isCandidate || inArea(user, task))],
    ['assign', mayDo(user, 'assign-tasks') && inArea(user, task)],
    ['take-back', isHandedBy(task, user.username)],
  ];
  return allowed.filter(([, may]) => may).map(([kind]) => kind);
}
