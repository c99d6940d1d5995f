import { evaluate } from 'feelin';
import type { Diagram, Moddle } from '../read-diagrams.js';
import { seeded } from '../seeded.js';

const most = 1_500;
const words = new Set([
  'and',
  'or',
  'not',
  'in',
  'if',
  'then',
  'else',
  'true',
  'false',
  'null',
  'some',
  'every',
  'satisfies',
  'for',
  'return',
  'between',
  'count',
  'list',
  'contains',
  'now',
  'date',
  'time',
  'string',
  'number',
  'duration',
  'today',
  'is',
  'defined',
  'item',
  'sum',
  'max',
  'min',
  'get',
  'or',
  'else',
]);

/** Exclusive gateways of whose conditions two can hold at once: tried with every value that the conditions name, and those around it. */
export function exclusiveConditions({ elements }: Diagram): readonly string[] {
  return elements
    .filter(({ $type }) => $type === 'bpmn:ExclusiveGateway')
    .flatMap((gateway) => {
      const flows = (gateway['outgoing'] as Moddle[] | undefined) ?? [];
      const isDefault = (flow: Moddle) => (gateway['default'] as Moddle | undefined)?.id === flow.id;
      const conditions = flows
        .filter((flow) => !isDefault(flow))
        .map((flow) => String((flow['conditionExpression'] as Moddle | undefined)?.['body'] ?? '').replace(/^=/, ''));
      if (flows.length < 2) return [];
      if (conditions.length === flows.length) return [`${gateway.id} has no default`];
      const overlap = conditions.length < 2 ? undefined : firstOverlap(conditions);
      return overlap === undefined ? [] : [`${gateway.id}: ${overlap}`];
    });
}

function firstOverlap(conditions: readonly string[]): string | undefined {
  const text = conditions.join(' ; ');
  const bare = text.replace(/"[^"]*"/g, '""');
  const paths = [...new Set(bare.match(/[A-Za-z_][\w]*(\.[A-Za-z_]\w*)*/g) ?? [])].filter((path) => !words.has(path.split('.')[0] ?? ''));
  const texts = [...text.matchAll(/"([^"]*)"/g)].map(([, value]) => value);
  const numbers = [...bare.matchAll(/(?<![\w.])\d+(\.\d+)?/g)]
    .map(([value]) => Number(value))
    .flatMap((value) => [value - 1, value, value + 1]);
  const values = [...new Set<unknown>([...texts, 'something else', ...numbers, 0, true, false, null])];
  const lists = [[], [1], ...texts.map((value) => [value])];
  const candidates = paths.map((path) =>
    new RegExp(`(count|list contains)\\(\\s*${path.replaceAll('.', '\\.')}\\b`).test(text) ? [...values, ...lists] : values,
  );
  const isFew = candidates.reduce((product, options) => product * options.length, 1) <= most;
  for (const chosen of isFew ? combinations(candidates) : drawn(candidates)) {
    const context = contextOf(paths, chosen);
    const open = conditions.filter((condition) => holds(condition, context));
    if (open.length > 1) return `${open.join(' | ')} with ${JSON.stringify(context)}`;
  }
  return undefined;
}

function holds(condition: string, context: Record<string, unknown>): boolean {
  try {
    return evaluate(condition, context).value === true;
  } catch {
    return false;
  }
}

function* combinations(candidates: readonly (readonly unknown[])[]): Generator<readonly unknown[]> {
  const [first, ...rest] = candidates;
  if (!first) return yield [];
  for (const value of first) for (const others of combinations(rest)) yield [value, ...others];
}

/** Where there are too many to try them all: as many, always the same. */
function* drawn(candidates: readonly (readonly unknown[])[]): Generator<readonly unknown[]> {
  const { below } = seeded(1);
  for (let tried = 0; tried < most; tried += 1) yield candidates.map((options) => options[below(options.length)]);
}

/** `a.b` and `a.c` become one object. */
function contextOf(paths: readonly string[], chosen: readonly unknown[]): Record<string, unknown> {
  const context: Record<string, unknown> = {};
  paths.forEach((path, index) => {
    const names = path.split('.');
    let inside = context;
    for (const name of names.slice(0, -1))
      inside = (inside[name] = typeof inside[name] === 'object' && inside[name] !== null ? inside[name] : {}) as Record<string, unknown>;
    inside[names.at(-1) ?? ''] = chosen[index];
  });
  return context;
}
