import type { ActModel } from '../../adapters/mongo/act-model.js';
import type { TaskDocument } from '../monitoring/documents.js';

/** The earlier act of the same person in the same case that keeps them from acting here. */
export async function actedBefore(acts: ActModel, task: Pick<TaskDocument, 'caseId' | 'separateFrom'>, username: string): Promise<{ elementName: string } | undefined> {
  if (task.caseId === undefined || task.separateFrom.length === 0) return undefined;
  const act = await acts.findOne({ caseId: task.caseId, by: username, elementId: { $in: [...task.separateFrom] } }, { elementName: 1 }).lean();
  return act ?? undefined;
}

export function fourEyesMessage({ elementName }: { elementName: string }): string {
  return `同一个案的“${elementName}”由您办理，按回避要求须由他人办理本环节。`;
}
