import { EvaluationLimit } from '../budget.js';
import type { Assertion, CharacterSet, PatternTree } from './pattern-tree.js';

/** A pattern as steps for the matcher. */
export type Step =
  | { readonly kind: 'set'; readonly has: CharacterSet }
  /** Goes on at `first`, and at `second` when that leads nowhere. */
  | { readonly kind: 'split'; first: number; second: number }
  | { readonly kind: 'jump'; to: number }
  /** Notes the position: where a group begins or ends, or a round of a loop. */
  | { readonly kind: 'mark'; readonly slot: number }
  /** Leaves a loop whose round has taken nothing. */
  | { readonly kind: 'leaveIfEmpty'; readonly slot: number; to: number }
  | { readonly kind: 'assertion'; readonly holds: Assertion }
  | { readonly kind: 'backReference'; readonly index: number; readonly ignoresCase: boolean }
  | { readonly kind: 'look'; readonly isAhead: boolean; readonly isNegative: boolean; readonly program: readonly Step[] }
  | { readonly kind: 'atomic'; readonly program: readonly Step[] }
  | { readonly kind: 'match' };

const longest = 20_000;

export interface Program {
  readonly steps: readonly Step[];
  /** Two for each group, the whole among them, then one for each loop. */
  readonly slotCount: number;
}

export function compilePattern(tree: PatternTree, groupCount: number): Program {
  const compiler = new Compiler((groupCount + 1) * 2);
  const steps = compiler.program(tree);
  return { steps, slotCount: compiler.slotCount };
}

class Compiler {
  private steps: Step[] = [];
  private total = 0;

  constructor(public slotCount: number) {}

  program(tree: PatternTree): readonly Step[] {
    const outer = this.steps;
    this.steps = [];
    this.add(tree);
    this.push({ kind: 'match' });
    const steps = this.steps;
    this.steps = outer;
    return steps;
  }

  private push<T extends Step>(step: T): T {
    if (++this.total > longest) throw new EvaluationLimit(`it holds a pattern of more than ${longest} steps`);
    this.steps.push(step);
    return step;
  }

  private add(tree: PatternTree): void {
    switch (tree.kind) {
      case 'set':
      case 'assertion':
      case 'backReference':
        this.push(tree);
        return;
      case 'sequence':
        for (const item of tree.items) this.add(item);
        return;
      case 'choice':
        this.addChoice(tree.options);
        return;
      case 'group':
        this.push({ kind: 'mark', slot: tree.index * 2 });
        this.add(tree.of);
        this.push({ kind: 'mark', slot: tree.index * 2 + 1 });
        return;
      case 'atomic':
        this.push({ kind: 'atomic', program: this.program(tree.of) });
        return;
      case 'look':
        this.push({ kind: 'look', isAhead: tree.isAhead, isNegative: tree.isNegative, program: this.program(tree.of) });
        return;
      case 'repeat':
        this.addRepeat(tree);
    }
  }

  private addChoice(options: readonly PatternTree[]): void {
    const jumps: { to: number }[] = [];
    for (const [index, option] of options.entries()) {
      if (index === options.length - 1) {
        this.add(option);
        break;
      }
      const split = this.push({ kind: 'split', first: this.steps.length + 1, second: 0 });
      this.add(option);
      jumps.push(this.push({ kind: 'jump', to: 0 }));
      split.second = this.steps.length;
    }
    for (const jump of jumps) jump.to = this.steps.length;
  }

  private addRepeat(tree: Extract<PatternTree, { kind: 'repeat' }>): void {
    const { of, least, most, greed } = tree;
    if (greed === 'possessive') {
      this.add({ kind: 'atomic', of: { ...tree, greed: 'greedy' } });
      return;
    }
    for (let round = 0; round < least; round++) this.add(of);
    if (most === Infinity) this.addLoop(of, greed === 'lazy');
    else this.addOptional(of, most - least, greed === 'lazy');
  }

  private addLoop(of: PatternTree, isLazy: boolean): void {
    const slot = this.slotCount++;
    const start = this.steps.length;
    const split = this.push({ kind: 'split', first: 0, second: 0 });
    this.push({ kind: 'mark', slot });
    this.add(of);
    const leave = this.push({ kind: 'leaveIfEmpty', slot, to: 0 });
    this.push({ kind: 'jump', to: start });
    leave.to = this.steps.length;
    Object.assign(split, order(start + 1, this.steps.length, isLazy));
  }

  private addOptional(of: PatternTree, count: number, isLazy: boolean): void {
    const splits: { readonly split: { first: number; second: number }; readonly body: number }[] = [];
    for (let round = 0; round < count; round++) {
      const split = this.push({ kind: 'split', first: 0, second: 0 });
      splits.push({ split, body: this.steps.length });
      this.add(of);
    }
    for (const { split, body } of splits) Object.assign(split, order(body, this.steps.length, isLazy));
  }
}

function order(body: number, after: number, isLazy: boolean): { first: number; second: number } {
  return isLazy ? { first: after, second: body } : { first: body, second: after };
}
