import { CommandError } from '../command-error.js';
import type { Document } from '../document.js';
import { compileFilter } from '../query/compile-filter.js';
import { positionalIndex } from '../query/positional-index.js';
import type { UpdateContext } from './update-context.js';

/** The concrete paths that an update path means in a document: `$`, `$[]` and `$[name]` become positions. */
export function expandPath(document: Document, path: string, context: UpdateContext): string[][] {
  let paths: { names: string[]; value: unknown }[] = [{ names: [], value: document }];
  for (const name of path.split('.')) {
    paths = paths.flatMap(({ names, value }) =>
      positions(name, names, value, document, context).map((position) => ({
        names: [...names, position],
        value: (value as Document | undefined | null)?.[position],
      })),
    );
  }
  return paths.map(({ names }) => names);
}

function positions(name: string, before: string[], value: unknown, document: Document, context: UpdateContext): string[] {
  if (name === '$') {
    const index = positionalIndex(context.filter, before.join('.'), document);
    if (index === undefined) {
      throw new CommandError('BadValue', 'The positional operator did not find the match needed from the query.');
    }
    return [String(index)];
  }
  const identifier = /^\$\[(\w*)\]$/.exec(name)?.[1];
  if (identifier === undefined) return [name];
  if (!Array.isArray(value)) {
    throw new CommandError('BadValue', `The path '${before.join('.')}' must exist in the document in order to apply array updates.`);
  }
  const matches = identifier === '' ? () => true : elementFilter(identifier, context.arrayFilters);
  return value.flatMap((element: unknown, i) => (matches(element) ? [String(i)] : []));
}

function elementFilter(identifier: string, arrayFilters: readonly Document[]): (element: unknown) => boolean {
  const filter = arrayFilters.find((candidate) => names(candidate).some((key) => key.split('.')[0] === identifier));
  if (!filter) {
    throw new CommandError('BadValue', `No array filter found for identifier '${identifier}' in path`);
  }
  const matches = compileFilter(filter);
  return (element) => matches({ [identifier]: element });
}

function names(filter: Document): string[] {
  return Object.entries(filter).flatMap(([key, value]) =>
    key.startsWith('$') && Array.isArray(value) ? value.flatMap((branch) => names(branch as Document)) : [key],
  );
}
