import { CommandError } from '../command-error.js';
import type { Document } from '../document.js';
import { isPlainObject } from '../is-plain-object.js';
import { encodeKey } from '../keys/encode-key.js';
import { missing } from '../query/values-at.js';
import { applyPipeline } from './apply-pipeline.js';
import { expandPath } from './expand-path.js';
import { fieldAccess } from './field-access.js';
import type { UpdateContext } from './update-context.js';
import { updateOperators } from './update-operators.js';

/**
 * Applies operators, a pipeline or a replacement; the document that is handed in may be changed and must not be used
 * again. `_id` never changes.
 */
export function applyUpdate(document: Document, update: unknown, context: UpdateContext): Document {
  const id = document._id;
  const result = Array.isArray(update)
    ? applyPipeline(document, update as Document[])
    : isOperators(update)
      ? applyOperators(document, update, context)
      : { ...(update as Document) };
  if (id === undefined) return result;
  if (result._id === undefined) return { _id: id, ...withoutId(result) };
  if (!encodeKey(result._id).equals(encodeKey(id))) {
    throw new CommandError('ImmutableField', "Performing an update on the path '_id' would modify the immutable field '_id'");
  }
  return result;
}

function withoutId({ _id: _, ...rest }: Document): Document {
  return rest;
}

function isOperators(update: unknown): update is Document {
  return isPlainObject(update) && Object.keys(update)[0]?.startsWith('$') === true;
}

/** Which places `$` and array filters mean is settled before the first of them changes. */
function applyOperators(document: Document, update: Document, context: UpdateContext): Document {
  checkConflicts(update);
  const changes = Object.entries(update).flatMap(([operator, fields]) => changesOf(operator, fields, document, context));
  for (const change of changes) change();
  return document;
}

function changesOf(operator: string, fields: unknown, document: Document, context: UpdateContext): (() => void)[] {
  if (!isPlainObject(fields)) {
    throw new CommandError('FailedToParse', `Modifiers operate on fields but we found another type for ${operator}`);
  }
  if (operator === '$rename') return Object.entries(fields).map(([from, to]) => () => rename(document, from, String(to)));
  const apply = updateOperators[operator];
  if (!apply)
    throw new CommandError(
      'FailedToParse',
      `Unknown modifier: ${operator}. Expected a valid update modifier or pipeline-style update specified as an array`,
    );
  return Object.entries(fields).flatMap(([path, argument]) =>
    expandPath(document, path, context).map((names) => () => {
      const current = fieldAccess.read(document, names);
      const next = apply(current, argument, context, path);
      if (next === current) return;
      if (next === missing) fieldAccess.remove(document, names);
      else fieldAccess.write(document, names, next);
    }),
  );
}

function rename(document: Document, from: string, to: string): void {
  const value = fieldAccess.read(document, from.split('.'));
  if (value === missing) return;
  fieldAccess.remove(document, from.split('.'));
  fieldAccess.write(document, to.split('.'), value);
}

/** Two operators must not touch the same field, or one inside the other. */
function checkConflicts(update: Document): void {
  const paths: string[] = [];
  for (const [operator, fields] of Object.entries(update)) {
    for (const [path, argument] of Object.entries((fields ?? {}) as Document)) {
      if (path === '') throw new CommandError('BadValue', 'An empty update path is not valid.');
      paths.push(path);
      if (operator === '$rename') paths.push(String(argument));
    }
  }
  const sorted = paths.map((path) => `${path}.`).sort();
  for (const [i, path] of sorted.entries()) {
    const next = sorted[i + 1];
    if (next?.startsWith(path)) {
      const [field, other] = [next.slice(0, -1), path.slice(0, -1)];
      throw new CommandError('ConflictingUpdateOperators', `Updating the path '${field}' would create a conflict at '${other}'`);
    }
  }
}
