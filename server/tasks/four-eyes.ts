import type { ActModel } from '../../adapters/mongo/act-model.js';
import type { TaskDocument } from '../monitoring/documents.js';

/**
 * The earlier act in the same case, or in the one that it follows, that keeps one of these people from acting here. Whoever signed or was stood in for counts as having acted;
 * who only sent a step back has decided nothing.
 */
export async function actedBefore(
  acts: ActModel,
  task: SeparateTask,
  usernames: readonly string[],
): Promise<{ elementName: string } | undefined> {
  const people = { $in: [...usernames] };
  for (const separate of separateActs(task)) {
    const act = await acts.findOne({ ...separate, $or: [{ by: people }, { actors: people }] }, { elementName: 1 }).lean();
    if (act) return act;
  }
  return undefined;
}

/** Everybody whom such an act keeps from acting here. */
export async function barredFrom(acts: ActModel, task: SeparateTask): Promise<ReadonlySet<string>> {
  const found = await Promise.all(separateActs(task).map((separate) => acts.find(separate, { by: 1, actors: 1 }).lean()));
  return new Set(found.flat().flatMap(({ by, actors }) => [by, ...(actors ?? [])]));
}

type SeparateTask = Pick<TaskDocument, 'caseId' | 'separateFrom' | 'separateFromCaseId'>;

/** One query each, so that each has its index: what was done at those steps of the case, and all that was done in the case that it follows. */
function separateActs({ caseId, separateFrom, separateFromCaseId }: SeparateTask) {
  const isCompleted = { kind: { $exists: false } };
  return [
    ...(caseId === undefined || separateFrom.length === 0 ? [] : [{ caseId, elementId: { $in: [...separateFrom] }, ...isCompleted }]),
    ...(separateFromCaseId === undefined ? [] : [{ caseId: separateFromCaseId, ...isCompleted }]),
  ];
}

export function fourEyesMessage({ elementName }: { elementName: string }): string {
  return `“${elementName}”由您办理，按回避要求须由他人办理本环节。`;
}
