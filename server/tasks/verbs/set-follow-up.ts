import type { ActingUser } from '../../http/acting-user.js';
import type { TaskDocument } from '../../monitoring/documents.js';
import type { ActOnTask } from '../act-on-task.js';
import { holderOf } from '../holder-of.js';

export type SetFollowUp = (
  taskKey: string,
  wanted: { readonly key: string; readonly version: number; readonly date: string | null },
  user: ActingUser,
) => Promise<TaskDocument>;

/** The day on which the holder means to look at it again; it changes no deadline. */
export function setFollowUp({ actOnTask }: { readonly actOnTask: ActOnTask }): SetFollowUp {
  return (taskKey, { key, version, date }, user) =>
    actOnTask({ taskKey, kind: 'follow-up', key, version }, user, (task, actor) => {
      const { for: away } = holderOf(task, actor);
      return date === null ? { unset: ['followUpOn'], for: away } : { set: { followUpOn: date }, for: away, text: date };
    });
}
