import { Aggregator } from 'mingo/aggregator';
import { CommandError } from '../command-error.js';
import type { Document } from '../document.js';
import { isPlainObject } from '../is-plain-object.js';
import type { Row } from '../storage/row.js';
import { fieldsOfExpression, type Fields } from '../query/fields-read.js';
import { findRows } from '../query/find-rows.js';
import { countRows } from '../query/count-rows.js';
import { parseSort } from '../query/parse-sort.js';
import type { Store } from '../storage/store.js';
import { toNumber } from '../to-number.js';
import { expressionOptions } from './expression-options.js';
import { pipelineStages } from './pipeline-stages.js';
import { promote } from './promote.js';
import { toCommandError } from './to-command-error.js';

export interface PipelineRequest {
  readonly db: string;
  /** Undefined for a pipeline that begins with `$documents`. */
  readonly collection: string | undefined;
  readonly pipeline: readonly Document[];
  readonly collator: Intl.Collator | undefined;
  readonly hint: unknown;
  readonly variables: Document | undefined;
}

/**
 * Runs an aggregation. Its first stages, as far as they are a find's, run as one: by index, and with each document's
 * bytes as they are. mingo does the rest, on JavaScript's numbers.
 */
export function runPipeline(store: Store, request: PipelineRequest): Iterable<Buffer | Document> {
  const { pipeline, db, collator, variables } = request;
  for (const stage of pipeline) {
    if (!isPlainObject(stage) || Object.keys(stage).length !== 1) {
      throw new CommandError('BadValue', 'A pipeline stage specification object must contain exactly one field.');
    }
  }
  const collection = request.collection === undefined ? undefined : store.catalog.find(db, request.collection);
  const { find, rest } = leadingFind(pipeline);
  const rows = findRows(store.sqlite, collection, { ...find, collator, hint: request.hint, variables });
  if (rest.length === 0) return bytesOf(rows);

  if (isPlainCount(rest[0])) {
    const total = countRows(store.sqlite, collection, { ...find, collator, hint: request.hint, variables });
    const [field, value] = countField(rest[0] as Document);
    if (rest.length === 1) return total === 0 ? [] : [{ ...value, [field]: total }];
  }
  const read = (name: string, filter: Document) => promoted(findRows(store.sqlite, store.catalog.find(db, name), { filter, collator }));
  try {
    const options = expressionOptions({
      variables: promote(variables ?? {}) as Document,
      stages: pipelineStages(read, collator),
    });
    const stages = rest.map((stage) => promote(stage) as Document);
    return guarded(new Aggregator(stages, options).stream(promoted(rows, fieldsOfFirst(rest[0]))) as Iterable<Document>);
  } catch (error) {
    throw toCommandError(error);
  }
}

/** `$match`, `$sort`, `$skip`, `$limit`, each at most once and in that order, are what `find` does. */
function leadingFind(pipeline: readonly Document[]) {
  let rest = pipeline;
  const next = (name: string): unknown => {
    const stage = rest[0];
    if (!stage || !(name in stage)) return undefined;
    rest = rest.slice(1);
    return stage[name];
  };
  const filters = [next('$match'), next('$match')].filter(isPlainObject);
  const filter: Document = filters.length > 1 ? { $and: filters } : (filters[0] ?? {});
  const sort = parseSort(next('$sort'));
  const skip = toNumber(next('$skip')) ?? 0;
  const limit = toNumber(next('$limit'));
  if (limit !== undefined && limit <= 0) throw new CommandError('BadValue', 'the limit must be positive');
  return { find: { filter, sort, skip, limit }, rest };
}

/** What `countDocuments` sends: it needs the number of rows only. */
function isPlainCount(stage: Document | undefined): boolean {
  if (!stage) return false;
  if (typeof stage.$count === 'string') return true;
  const group = stage.$group as Document | undefined;
  if (!group) return false;
  const [first, second, third] = Object.entries(group);
  const isConstant = first?.[0] === '_id' && (first[1] === null || toNumber(first[1]) !== undefined);
  const sum = second?.[1] as Document | undefined;
  return isConstant && third === undefined && isPlainObject(sum) && toNumber(sum.$sum) === 1;
}

/** A grouping needs no more of each document than its expressions name. */
function fieldsOfFirst(stage: Document | undefined): Fields {
  return stage && '$group' in stage ? fieldsOfExpression(stage.$group) : undefined;
}

function countField(stage: Document): [field: string, base: Document] {
  if (typeof stage.$count === 'string') return [stage.$count, {}];
  const group = stage.$group as Document;
  return [Object.keys(group)[1] as string, { _id: group._id }];
}

function* bytesOf(rows: Iterable<{ bytes: Buffer }>): Generator<Buffer> {
  for (const { bytes } of rows) yield bytes;
}

function* promoted(rows: Iterable<Row>, fields?: Fields): Generator<Document> {
  for (const row of rows) yield promote(row.only(fields)) as Document;
}

function* guarded(documents: Iterable<Document>): Generator<Document> {
  try {
    for (const document of documents) yield document;
  } catch (error) {
    throw toCommandError(error);
  }
}
