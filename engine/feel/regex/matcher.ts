import { budget } from '../budget.js';
import type { Program, Step } from './program.js';

/** Where each slot stands: two for each group, -1 where it took no part. */
export type Slots = readonly number[];

/**
 * Tries one way after the other, as Java does, on a stack of its own: a pattern or a text may be as long as it likes. Each step
 * counts, so a pattern that would try without end is stopped like any other expression.
 */
export function matchAt(program: Program, text: string, start: number): Slots | undefined {
  const slots = new Array<number>(program.slotCount).fill(-1);
  const end = run(program.steps, text, start, slots, undefined);
  if (end === undefined) return undefined;
  slots[0] = start;
  slots[1] = end;
  return slots;
}

/** Ends of matches count only at `mustEnd`, if given. What was noted in slots on a way that led nowhere is taken back. */
function run(steps: readonly Step[], text: string, start: number, slots: number[], mustEnd: number | undefined): number | undefined {
  // Three numbers for each way left open: step and position, or -1, slot and what stood in it.
  const open: number[] = [];
  let [at, position] = [0, start];
  for (;;) {
    budget.spend();
    const step = steps[at];
    let isFine = true;
    switch (step?.kind) {
      case 'set': {
        const point = text.codePointAt(position);
        if (point !== undefined && step.has(point)) position += point > 0xffff ? 2 : 1;
        else isFine = false;
        at++;
        break;
      }
      case 'split':
        open.push(step.second, position, 0);
        at = step.first;
        break;
      case 'jump':
        at = step.to;
        break;
      case 'mark':
        open.push(-1, step.slot, slots[step.slot] ?? -1);
        slots[step.slot] = position;
        at++;
        break;
      case 'leaveIfEmpty':
        at = slots[step.slot] === position ? step.to : at + 1;
        break;
      case 'assertion':
        isFine = step.holds(text, position);
        at++;
        break;
      case 'match':
        if (mustEnd === undefined || position === mustEnd) return position;
        isFine = false;
        break;
      case undefined:
        throw new TypeError('a pattern without an end');
      case 'backReference':
      case 'look':
      case 'atomic': {
        const next = special(step, text, position, slots, open);
        if (next === undefined) isFine = false;
        else position = next;
        at++;
      }
    }
    if (isFine) continue;
    for (;;) {
      const c = open.pop();
      const b = open.pop();
      const a = open.pop();
      if (a === undefined || b === undefined || c === undefined) return undefined;
      if (a >= 0) {
        [at, position] = [a, b];
        break;
      }
      slots[b] = c;
    }
  }
}

type Special = Extract<Step, { kind: 'backReference' | 'look' | 'atomic' }>;

function special(step: Special, text: string, position: number, slots: number[], open: number[]): number | undefined {
  if (step.kind === 'backReference') return afterReference(step, text, position, slots);
  const tried = [...slots];
  const end =
    step.kind === 'look' && !step.isAhead
      ? endingAt(step.program, text, position, tried)
      : run(step.program, text, position, tried, undefined);
  if (step.kind === 'look' && step.isNegative) return end === undefined ? position : undefined;
  if (end === undefined) return undefined;
  for (const [slot, value] of tried.entries()) {
    const before = slots[slot] ?? -1;
    if (before === value) continue;
    open.push(-1, slot, before);
    slots[slot] = value;
  }
  return step.kind === 'look' ? position : end;
}

/** Looks behind by trying every beginning, the nearest first. */
function endingAt(steps: readonly Step[], text: string, end: number, slots: number[]): number | undefined {
  for (let start = end; start >= 0; start--) {
    if (run(steps, text, start, slots, end) !== undefined) return end;
  }
  return undefined;
}

function afterReference(
  { index, ignoresCase }: Extract<Step, { kind: 'backReference' }>,
  text: string,
  position: number,
  slots: Slots,
): number | undefined {
  const [from = -1, to = -1] = slots.slice(index * 2, index * 2 + 2);
  if (from < 0 || to < from) return undefined;
  const [group, here] = [text.slice(from, to), text.slice(position, position + to - from)];
  const isSame = ignoresCase ? lowerAscii(group) === lowerAscii(here) : group === here;
  return isSame ? position + group.length : undefined;
}

function lowerAscii(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}
