import type { TaskSummary, TaskView } from '../../../domain/api.js';

/** Overdue on top, then the nearest due date; finished tasks latest first. */
export function byUrgency(tasks: readonly TaskSummary[], view: TaskView): readonly TaskSummary[] {
  if (view === 'done') return [...tasks].sort((a, b) => (b.completedAt ?? '').localeCompare(a.completedAt ?? ''));
  return [...tasks].sort((a, b) => Number(b.isOverdue) - Number(a.isOverdue) || dueAt(a).localeCompare(dueAt(b)) || a.createdAt.localeCompare(b.createdAt));
}

/** A task without a due date comes after all that have one. */
function dueAt(task: TaskSummary): string {
  return task.dueAt ?? '9999';
}
