import type { ActModel } from '../../adapters/mongo/act-model.js';
import type { TaskDocument } from '../monitoring/documents.js';

/**
 * The earlier act in the same case that keeps one of these people from acting here. Whoever signed or was stood in for counts as having acted;
 * who only sent a step back has decided nothing.
 */
export async function actedBefore(
  acts: ActModel,
  task: Pick<TaskDocument, 'caseId' | 'separateFrom'>,
  usernames: readonly string[],
): Promise<{ elementName: string } | undefined> {
  if (task.caseId === undefined || task.separateFrom.length === 0) return undefined;
  const people = { $in: [...usernames] };
  const act = await acts.findOne({ ...separateActs(task), $or: [{ by: people }, { actors: people }] }, { elementName: 1 }).lean();
  return act ?? undefined;
}

/** Everybody whom such an act keeps from acting here. */
export async function barredFrom(acts: ActModel, task: Pick<TaskDocument, 'caseId' | 'separateFrom'>): Promise<ReadonlySet<string>> {
  if (task.caseId === undefined || task.separateFrom.length === 0) return new Set();
  const found = await acts.find(separateActs(task), { by: 1, actors: 1 }).lean();
  return new Set(found.flatMap(({ by, actors }) => [by, ...(actors ?? [])]));
}

function separateActs({ caseId, separateFrom }: Pick<TaskDocument, 'caseId' | 'separateFrom'>) {
  return { caseId, elementId: { $in: [...separateFrom] }, kind: { $exists: false } };
}

export function fourEyesMessage({ elementName }: { elementName: string }): string {
  return `同一个案的“${elementName}”由您办理，按回避要求须由他人办理本环节。`;
}
