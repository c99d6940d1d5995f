import type { Seeded } from '../../support/seeded.js';
import type { Step } from '../player/script.js';
import { steps } from '../player/steps.js';
import type { Seen, Sight } from './sight.js';

/** A step as JSON, as the files of `--script` have it: its name in `player/steps.ts` and what it is given. */
export type ToldStep = readonly [name: keyof typeof steps, ...values: unknown[]];

export function stepOf([name, ...values]: ToldStep): Step {
  return (steps[name] as (...values: unknown[]) => Step)(...values);
}

const longest = 14;
const mostEndings = 10;

/**
 * A walk through a process: each step follows from the seed and from what is to be seen. It begins with an instance, ends
 * when none runs any more, or ends them.
 */
export class Walk {
  private left = longest;
  private hasWaited = false;
  /** What has to come next: of timers, retries and timeouts in one move of the clock Zeebe looks after each by itself. */
  private then: ToldStep | undefined;

  constructor(
    private readonly random: Seeded,
    /** Tells the messages of this walk from those of others. */
    private readonly key: string,
  ) {}

  next(sight: Sight): ToldStep | undefined {
    if (this.left === longest) {
      this.left--;
      return this.create();
    }
    const { then } = this;
    this.then = undefined;
    if (then) return then;
    if (sight.roots.length > 0) {
      if (this.left-- > 0) return this.step(sight);
      // Zeebe may have given an instance up after an error of its own; it stays then.
      if (this.left < -mostEndings) return undefined;
      const { id, nth } = sight.roots[0]!;
      return ['cancel', id, nth];
    }
    // Buffered messages have expired by then.
    if (this.hasWaited) return undefined;
    this.hasWaited = true;
    return ['advance', 'PT3H'];
  }

  private step(sight: Sight): ToldStep {
    const { jobs, incidents, elements, roots } = sight;
    const choices: (readonly [weight: number, step: () => ToldStep])[] = [
      [0.15, () => this.create()],
      [0.1, () => this.publish(this.random.oneOf(['m1', 'm2', 'm3']))],
      [0.1, () => ['broadcast', this.random.oneOf(['s1', 's2']), this.variables()]],
      [sight.hasTimers ? 1.2 : 0.1, () => ['advance', 'PT1H']],
      [0.25, () => this.setVariables(elements)],
      [0.1, () => ['cancel', ...this.seen(roots)]],
    ];
    if (jobs.length > 0) {
      const job = this.random.oneOf(jobs);
      if (job.isFailed) choices.push([1, () => ['updateRetries', job.id, 1, job.nth]]);
      choices.push(
        [6, () => ['complete', job.id, this.variables(), job.nth]],
        [0.4, () => ['fail', job.id, 0, { errorMessage: 'no' }, job.nth]],
        [0.2, () => ['fail', job.id, 2, {}, job.nth]],
        [sight.hasTimers ? 0 : 0.2, () => this.andWait(['fail', job.id, 2, { retryBackOff: 1_800_000 }, job.nth])],
        // Zeebe 8.5 stumbles over an error thrown from an event's job: INTERNAL, with a class name.
        [
          /^(throw|end)|End$/.test(job.id) ? 0 : 1.3,
          () => ['throwError', job.id, this.random.oneOf(['E1', 'E2', 'E3']), this.variables(), 'thrown', job.nth],
        ],
        [0.2, () => ['activate', job.type, { timeout: 360_000_000 }]],
        [sight.hasTimers ? 0 : 0.2, () => this.andWait(['activate', job.type, { timeout: 1_800_000 }])],
      );
    }
    if (incidents.length > 0) choices.push([1.5, () => ['resolveAt', ...this.seen(incidents)]], [1, () => this.mend(roots)]);
    if (sight.messages.length > 0) choices.push([2.5, () => this.publish(...this.random.oneOf(sight.messages))]);
    if (sight.signals.length > 0) choices.push([1.5, () => ['broadcast', this.random.oneOf(sight.signals), this.variables()]]);
    return this.random.weighted(choices)();
  }

  private andWait(step: ToldStep): ToldStep {
    this.then = ['advance', 'PT31M'];
    return step;
  }

  private create(): ToldStep {
    const complete = { ...this.variables(), ...this.needed() };
    const missing = this.random.below(8) === 0 ? this.random.oneOf(Object.keys(complete)) : '';
    return ['create', 'p', Object.fromEntries(Object.entries(complete).filter(([name]) => name !== missing))];
  }

  private setVariables(elements: readonly Seen[]): ToldStep {
    const { id, nth } = this.random.oneOf(elements);
    return ['setVariables', id, this.variables(), this.random.below(2) === 0, nth];
  }

  /** Sets what may have been missing. */
  private mend(roots: readonly Seen[]): ToldStep {
    const { id, nth } = this.random.oneOf(roots);
    return ['setVariables', id, this.needed(), false, nth];
  }

  private needed(): Readonly<Record<string, unknown>> {
    const items = Array.from({ length: this.random.below(4) }, (_, at) => (at === 2 ? 'three' : at + 1));
    return {
      key: this.key,
      x: this.random.below(4),
      flag: this.random.below(2) === 0,
      text: this.random.oneOf(['a', 'b']),
      items,
      wait: 'PT1H',
      r: { n: this.random.below(3) },
    };
  }

  private variables(): Readonly<Record<string, unknown>> {
    return this.random.oneOf([
      {},
      {},
      { x: this.random.below(4) },
      { flag: this.random.below(2) === 0 },
      { a: this.random.oneOf([1, 'one', null, 2.7]) },
      { text: this.random.oneOf(['a', 'b']), y: 1 },
      { r: { n: 1, m: [1] } },
    ]);
  }

  private publish(name: string, key = this.key): ToldStep {
    return ['publish', name, key, this.variables(), this.random.oneOf([0, 0, 5_400_000]), this.random.oneOf(['', '', 'id'])];
  }

  private seen(all: readonly Seen[]): readonly [string, number] {
    const { id, nth } = this.random.oneOf(all);
    return [id, nth];
  }
}
