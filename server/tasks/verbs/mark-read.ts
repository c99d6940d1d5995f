import type { AuditLog } from '../../../adapters/mongo/audit-log.js';
import type { ActingUser } from '../../http/acting-user.js';
import type { ReadModel } from '../../monitoring/documents.js';

export type MarkRead = (taskKey: string, user: ActingUser) => Promise<void>;

/** The reader of a copy has opened it. */
export function markRead({ model: { tasks }, audit }: { readonly model: Pick<ReadModel, 'tasks'>; readonly audit: AuditLog }): MarkRead {
  return async (taskKey, user) => {
    const read = await tasks.findOneAndUpdate({ _id: taskKey, unreadBy: user.username }, { $pull: { unreadBy: user.username } });
    if (read)
      await audit.append({
        actor: user.username,
        actorName: user.name,
        act: 'task-copy-read',
        ...(read.caseId !== undefined && { caseId: read.caseId }),
        detail: read.elementId,
      });
  };
}
