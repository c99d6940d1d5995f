import type { TaskSummary } from '../../domain/api.js';
import { civilDate, workingDaysBetween, type WorkCalendar } from '../../domain/deadline/working-days.js';
import type { TaskDocument } from '../monitoring/documents.js';

/** What lists need besides the task itself. */
export interface TaskViewContext {
  readonly now: Date;
  readonly calendar: WorkCalendar;
  readonly townshipNames: ReadonlyMap<string, string>;
}

export function taskView(task: TaskDocument, { now, calendar, townshipNames }: TaskViewContext): TaskSummary {
  const isOpen = task.state === 'open';
  const due = task.dueAt;
  return {
    taskKey: task._id,
    caseId: task.caseId ?? '',
    receiptNumber: task.receiptNumber ?? '',
    processId: task.processId,
    elementId: task.elementId,
    name: task.name ?? task.elementId,
    personName: task.personName ?? '',
    townshipCode: task.townshipCode ?? '',
    townshipName: townshipNames.get(task.townshipCode ?? '') ?? '',
    createdAt: task.createdAt,
    ...(due !== undefined && { dueAt: due }),
    ...(due !== undefined && isOpen && { workingDaysLeft: workingDaysLeft(now, new Date(due), calendar) }),
    isOverdue: isOpen && due !== undefined && due < now.toISOString(),
    ...(task.deadlineBasis !== undefined && { deadlineBasis: task.deadlineBasis }),
    ...handsView(task),
    priority: task.priority ?? 0,
    ...(task.followUpOn !== undefined && { followUpOn: task.followUpOn }),
    urges: task.urges ?? 0,
    version: task.version,
    ...(task.completedAt !== undefined && { completedAt: task.completedAt }),
    ...(task.wasReturned && { wasReturned: true }),
    ...(task.state === 'completing' && task.takeBackUntil !== undefined && task.takeBackUntil > now.toISOString() && { takeBackUntil: task.takeBackUntil }),
  };
}

function handsView({ assignee, assigneeName, heldFor, delegatedBy, signing }: TaskDocument): Partial<TaskSummary> {
  return {
    ...(assignee !== null && { assignee, ...(assigneeName !== undefined && { assigneeName }) }),
    ...(heldFor && { heldForName: heldFor.name }),
    ...(delegatedBy && { delegatedByName: delegatedBy.name }),
    ...(signing && {
      signing: { mode: signing.mode, signed: signing.signers.filter(({ state }) => state !== 'waiting').length, all: signing.signers.length },
    }),
  };
}

function workingDaysLeft(now: Date, due: Date, calendar: WorkCalendar): number {
  return workingDaysBetween(civilDate(now), civilDate(due), calendar);
}
