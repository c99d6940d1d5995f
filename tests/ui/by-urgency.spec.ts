import type { TaskSummary } from '../../domain/api.js';
import { byUrgency } from '../../ui/pages/tasks/by-urgency.js';

describe('the inbox', () => {
  const task = (taskKey: string, more: Partial<TaskSummary>): TaskSummary => ({
    taskKey, caseId: 'c', receiptNumber: 'r', processId: 'p', elementId: 'e', name: 'n', personName: '张*', townshipCode: 'T01', townshipName: '铺镇',
    createdAt: '2026-11-01T00:00:00Z', isOverdue: false, priority: 0, urges: 0, version: 0, ...more,
  });
  const keys = (tasks: readonly TaskSummary[]) => tasks.map(({ taskKey }) => taskKey);

  it('shows overdue tasks on top, then the nearest due date, then tasks without one', () => {
    const tasks = [task('none', {}), task('far', { dueAt: '2026-12-09' }), task('near', { dueAt: '2026-12-01' }), task('late', { dueAt: '2026-12-30', isOverdue: true })];

    expect(keys(byUrgency(tasks, 'group'))).toEqual(['late', 'near', 'far', 'none']);
  });

  it('shows finished tasks latest first', () => {
    const tasks = [task('old', { completedAt: '2026-11-02' }), task('new', { completedAt: '2026-11-03' })];

    expect(keys(byUrgency(tasks, 'done'))).toEqual(['new', 'old']);
  });
});
