import type { TableAnswer } from '../../domain/explanation/decision-facts.js';
import type { DecisionEvaluationDocument, ReadModel } from '../monitoring/documents.js';
import { linesThrough, tableInWords, type TableInWords } from './table-in-words.js';

type Model = Pick<ReadModel, 'decisionEvaluations' | 'decisionTables' | 'elementInstances'>;

export interface UsedTable {
  readonly decisionId: string;
  readonly version: number;
  readonly key: string;
}

/**
 * What tables answered in these instances, with their variables, before that key: of a step that ran again the last answers, of one that runs
 * for each member all of its last round.
 */
export async function tableAnswers(
  model: Model,
  scopes: ReadonlyMap<string, Readonly<Record<string, unknown>>>,
  beforeKey: string,
): Promise<{ readonly answers: readonly TableAnswer[]; readonly used: readonly UsedTable[] }> {
  const instanceKeys = [...scopes.keys()];
  const all = await model.decisionEvaluations.find({ instanceKey: { $in: instanceKeys } }).toArray();
  const before = all.filter(({ _id }) => BigInt(_id) < BigInt(beforeKey)).sort((a, b) => (BigInt(a._id) < BigInt(b._id) ? -1 : 1));
  const bodies = await model.elementInstances.find({ instanceKey: { $in: instanceKeys }, type: 'MULTI_INSTANCE_BODY' }).toArray();
  const rounds = new Map<string, bigint>();
  for (const { elementId, _id } of bodies) {
    const key = BigInt(_id);
    if (key < BigInt(beforeKey) && key > (rounds.get(elementId) ?? -1n)) rounds.set(elementId, key);
  }
  const lastOfStep = new Map(before.map((evaluation) => [evaluation.elementId, evaluation._id]));
  const counted = before.filter(({ _id, elementId }) => {
    const round = rounds.get(elementId);
    return round === undefined ? lastOfStep.get(elementId) === _id : BigInt(_id) > round;
  });

  const tables = await model.decisionTables.find({ _id: { $in: [...new Set(counted.map(({ tableKey }) => tableKey))] } }).toArray();
  const xmls = new Map(tables.map(({ _id, xml }) => [_id, xml]));
  // One table may have answered for each of many members.
  const words = new Map<string, Promise<TableInWords>>();
  const wordsOf = ({ tableKey, decisionId }: DecisionEvaluationDocument): Promise<TableInWords> => {
    const [key, xml] = [`${tableKey}:${decisionId}`, xmls.get(tableKey)];
    const read = words.get(key) ?? (xml === undefined ? Promise.resolve({ rules: new Map(), columns: [] }) : tableInWords(xml, decisionId));
    words.set(key, read);
    return read;
  };
  const turns = new Map<string, number>();
  const answers: TableAnswer[] = [];
  for (const evaluation of counted) {
    const turn = (turns.get(evaluation.elementId) ?? 0) + 1;
    turns.set(evaluation.elementId, turn);
    const name = rounds.has(evaluation.elementId) ? `${evaluation.decisionName}（第 ${turn} 名成员）` : evaluation.decisionName;
    answers.push(answerOf(evaluation, name, await wordsOf(evaluation), scopes.get(evaluation.instanceKey) ?? {}));
  }
  const used = new Map(counted.map(({ decisionId, version, decisionKey }) => [decisionKey, { decisionId, version, key: decisionKey }]));
  return { answers, used: [...used.values()] };
}

function answerOf(
  { decisionId, version, inputs, rules, output }: DecisionEvaluationDocument,
  name: string,
  words: TableInWords,
  scope: Readonly<Record<string, unknown>>,
): TableAnswer {
  const values = inputs.map((input) => ({ ...input, value: parsed(input.value) }));
  return {
    decisionId,
    name,
    version,
    inputs: values.map(({ name: label, value }) => ({ name: label, value })),
    rules: rules.map(({ id }, index) => words.rules.get(id) || `第 ${index + 1} 条符合的规则`),
    output: parsed(output),
    boundaries: values.flatMap(({ id, name: input, value }) => {
      const column = words.columns.find(({ inputId }) => inputId === id);
      return typeof value === 'number' && column ? linesThrough(column, scope).map((boundary) => ({ input, value, boundary })) : [];
    }),
  };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return json;
  }
}
