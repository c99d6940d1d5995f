/** How long one evaluation may hold up the engine. */
const limitMs = 80;
/** Whoever has taken fewer steps than this is not stopped, however long the machine was busy with something else meanwhile. */
const fewSteps = 50_000;
/** Looking at the clock costs as much as some of these steps. */
const stepsBetweenLooks = 2_048;
const longestText = 10_000_000;

/** Thrown when an evaluation takes too much; whoever waits for its result hears of it at an incident. */
export class EvaluationLimit extends Error {}

/**
 * What the running evaluation has used up. Evaluation is synchronous, so one is enough for all. The clock alone stops
 * nothing: on a busy machine what is harmless would fail at random.
 */
export const budget = { begin, spend, checkText };

let depth = 0;
let steps = 0;
let stepsSinceLook = 0;
let deadlineMs = 0;

/** Runs as one evaluation, or as a part of the one that runs already. */
function begin<T>(run: () => T): T {
  if (depth === 0) {
    steps = 0;
    stepsSinceLook = 0;
    deadlineMs = 0;
  }
  depth++;
  try {
    return run();
  } catch (error) {
    if (isStackOverflow(error)) throw new EvaluationLimit('it is nested too deeply', { cause: error });
    throw error;
  } finally {
    depth--;
  }
}

function spend(count = 1): void {
  steps += count;
  stepsSinceLook += count;
  if (stepsSinceLook < stepsBetweenLooks) return;
  stepsSinceLook = 0;
  const nowMs = performance.now();
  if (deadlineMs === 0) deadlineMs = nowMs + limitMs;
  else if (nowMs > deadlineMs && steps > fewSteps) throw new EvaluationLimit(`it takes longer than ${limitMs} ms`);
}

/** For text that is put together: doubling it is one step, and must not fill the memory. */
function checkText(length: number): void {
  if (length > longestText) throw new EvaluationLimit(`it makes a text of more than ${longestText} characters`);
  spend(1 + (length >> 8));
}

function isStackOverflow(error: unknown): boolean {
  return error instanceof RangeError && error.message.includes('call stack');
}
