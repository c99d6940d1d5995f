import type { CaseView } from '../../domain/api.js';

/** Where a case stands, in words for the person at the counter. */
export function statusText(status: CaseView['status'], { taskNames, hasIncident, waitsFor }: { readonly taskNames: readonly string[]; readonly hasIncident: boolean; readonly waitsFor: readonly string[] }): string {
  if (status === 'closed') return '已结案';
  if (hasIncident) return '系统办理受阻，等待督导处理';
  if (taskNames.length > 0) return `等待：${[...new Set(taskNames)].join('、')}`;
  if (waitsFor.length > 0) return `正在：${[...new Set(waitsFor)].join('、')}`;
  return status === 'starting' ? '已受理，正在启动' : '正在办理';
}
