import type { Block, Drawn } from './blocks.js';
import type { ToldStep } from './walk.js';

/** A process and one path through it. */
export interface Case {
  readonly drawn: Drawn;
  readonly steps: readonly ToldStep[];
}

/** Leaves out whatever may be left out while it still differs. */
export async function shrink(whole: Case, stillDiffers: (smaller: Case) => Promise<boolean>, mostTries = 400): Promise<Case> {
  let best = whole;
  let tries = 0;
  const tryAll = async (candidates: (of: Case) => Iterable<Case>): Promise<boolean> => {
    for (const candidate of candidates(best)) {
      if (tries++ >= mostTries) return false;
      if (!(await stillDiffers(candidate))) continue;
      best = candidate;
      return true;
    }
    return false;
  };
  // The path first: a short one is quicker to try.
  while ((await tryAll(withFewerSteps)) || (await tryAll(withLessDrawn)));
  return best;
}

function* withFewerSteps({ drawn, steps }: Case): Iterable<Case> {
  for (const size of [Math.ceil(steps.length / 2), 1]) {
    for (let end = steps.length; end > 1; end -= size) {
      yield { drawn, steps: steps.filter((_step, at) => at < Math.max(1, end - size) || at >= end) };
    }
  }
}

function* withLessDrawn({ drawn, steps }: Case): Iterable<Case> {
  for (const smaller of simpler(drawn)) yield { drawn: smaller as Drawn, steps };
}

/** The same value with one thing left out: something optional, something of a list, or what is around something. */
function* simpler(value: unknown): Iterable<unknown> {
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length; at++) {
      yield [...value.slice(0, at), ...value.slice(at + 1)];
      for (const inside of insides(value[at])) yield [...value.slice(0, at), ...inside, ...value.slice(at + 1)];
    }
    for (let at = 0; at < value.length; at++) {
      for (const smaller of simpler(value[at])) yield [...value.slice(0, at), smaller, ...value.slice(at + 1)];
    }
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  for (const name of Object.keys(value).filter((one) => optional.has(one) && (value as never)[one])) {
    yield Object.fromEntries(Object.entries(value).filter(([other]) => other !== name));
  }
  for (const [name, inner] of Object.entries(value)) for (const smaller of simpler(inner)) yield { ...value, [name]: smaller };
}

const optional = new Set([
  'end',
  'asides',
  'outputs',
  'inputs',
  'boundaries',
  'loop',
  'isUndone',
  'startedBy',
  'until',
  'isCollected',
  'child',
  'propagates',
]);

/** What stands inside a block, to be put in its place. */
function insides(value: unknown): readonly (readonly Block[])[] {
  const block = value as Partial<Block> | undefined;
  switch (block?.kind) {
    case 'activity':
      return block.scope ? [block.scope.body] : [];
    case 'split':
    case 'race':
      return (block.branches ?? []).map(({ blocks }) => blocks);
    case 'again':
      return block.blocks ? [block.blocks] : [];
    default:
      return [];
  }
}
