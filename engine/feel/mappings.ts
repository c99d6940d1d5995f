import { incident, ok, type Outcome } from '../protocol/outcome.js';
import type { Mapping } from '../model/executable-process.js';
import { evaluateJson, evaluateRaw } from './evaluate-raw.js';
import type { Expression, JsonValue } from './expression.js';
import { unexpectedType } from './unexpected-type.js';
import { FeelContext } from './value/context.js';
import type { Variables } from './variables.js';

/** The entries of a context that is being written, and where it stands. */
interface Drawn {
  readonly path: readonly string[];
  readonly entries: Map<string, Expression | Drawn>;
}

/**
 * All mappings of an element are one FEEL context, as in Zeebe: later ones see earlier ones, and warnings show it whole. A target
 * `a.b` is a context within it. On output (`mergeExisting`) that is added to what already stands in the scope.
 */
export function evaluateMappings(
  mappings: readonly Mapping[],
  variables: Variables,
  nowMs: number,
  mergeExisting = false,
): Outcome<Record<string, JsonValue>> {
  const expression: Expression = { kind: 'feel', source: mappingSource(mappings, mergeExisting) };
  const result = evaluateJson(expression, variables, nowMs);
  if (!result.ok) return incident('IO_MAPPING_ERROR', result.message);
  const { value } = result;
  if (value !== null && typeof value === 'object' && !Array.isArray(value)) return ok(value);
  const raw = evaluateRaw(expression, variables, nowMs);
  if (!raw.ok || raw.value.value instanceof FeelContext) throw new TypeError('a mapping that was no context is one now');
  return incident('IO_MAPPING_ERROR', unexpectedType(expression, 'OBJECT', raw.value).message);
}

const sources = new WeakMap<readonly Mapping[], string>();

/** Put together once for the mappings of an element. */
function mappingSource(mappings: readonly Mapping[], mergeExisting: boolean): string {
  const known = sources.get(mappings);
  if (known !== undefined) return known;
  const root: Drawn = { path: [], entries: new Map() };
  for (const { source, target } of mappings) draw(root, target.split('.'), source);
  const text = contextText(root, mergeExisting);
  sources.set(mappings, text);
  return text;
}

function draw(into: Drawn, [key = '', ...rest]: readonly string[], source: Expression): void {
  if (rest.length === 0) {
    into.entries.set(key, source);
    return;
  }
  let inner = into.entries.get(key);
  if (!inner || !('entries' in inner)) into.entries.set(key, (inner = { path: [...into.path, key], entries: new Map() }));
  draw(inner, rest, source);
}

function contextText({ entries }: Drawn, mergeExisting: boolean): string {
  const texts = [...entries].map(([key, entry]) => {
    if (!('entries' in entry)) return `${key}:${sourceText(entry)}`;
    const inner = contextText(entry, mergeExisting);
    const existing = entry.path.join('.');
    return `${key}:${mergeExisting ? `if (${existing} != null) then context merge(${existing},${inner}) else ${inner}` : inner}`;
  });
  return `{${texts.join(',')}}`;
}

function sourceText(source: Expression): string {
  return source.kind === 'feel' ? source.source : `"${source.source.replaceAll('"', '\\"')}"`;
}
