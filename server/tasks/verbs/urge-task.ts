import { civilDate, workingDaysBetween } from '../../../domain/deadline/working-days.js';
import type { Clock } from '../../../domain/ports/clock.js';
import type { ActingUser } from '../../http/acting-user.js';
import { refuse } from '../../http/refuse.js';
import type { TaskDocument } from '../../monitoring/documents.js';
import type { ActOnTask } from '../act-on-task.js';
import { holdingOf } from '../holder-of.js';
import type { ReadTaskViewContext } from '../task-view-context.js';

export type UrgeTask = (
  taskKey: string,
  wanted: { readonly key: string; readonly message: string },
  user: ActingUser,
) => Promise<TaskDocument>;

/** Asks the holder, or the group while nobody holds it, to hurry: once a working day by the same person. */
export function urgeTask({
  actOnTask,
  readContext,
  clock,
}: {
  readonly actOnTask: ActOnTask;
  readonly readContext: ReadTaskViewContext;
  readonly clock: Clock;
}): UrgeTask {
  return (taskKey, { key, message }, user) =>
    actOnTask({ taskKey, kind: 'urge', key }, user, async (task, actor) => {
      if (holdingOf(task, actor)) throw refuse('own-task');
      const { calendar } = await readContext(task.countyCode);
      const last = task.verbs?.findLast(({ kind, by }) => kind === 'urge' && by.username === user.username);
      const days = last && workingDaysBetween(civilDate(new Date(last.at)), civilDate(clock.now()), calendar);
      if (days !== undefined && days < 1) throw refuse('urged-already');
      return {
        set: { urges: (task.urges ?? 0) + 1 },
        ...(task.assignee !== null && { to: [{ username: task.assignee, name: task.assigneeName ?? task.assignee }] }),
        text: message,
      };
    });
}
