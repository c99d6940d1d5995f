import { seeded, type Seeded } from '../../support/seeded.js';
import type { Activity, Aside, Block, Boundary, Branch, Drawn, Event, Loop, Mapping, Scope, Task } from './blocks.js';

/** How many scopes may stand within each other. */
const deepest = 3;

/** The process that the seed stands for: always the same one. */
export function draw(seed: number): Drawn {
  return new Artist(seeded(seed)).process();
}

const conditions = ['x > 1', 'x = 2', 'flag', 'not(flag)', 'text = "a"', 'count(items) > 1', 'x + 1 >= 3 and flag', 'r.n = 1', 'a != null'];
const sources = [
  '=x + 1',
  '=text',
  '="fixed"',
  '=items',
  '=[x, 1.5]',
  '={n: x}',
  '=a',
  '=if flag then x else null',
  '=r.n',
  '=count(items)',
];
const targets = ['a', 'b', 'x', 'r.n', 'r.m', 'text'];

/** Draws at random; ids tell kind and number, so that those of the rest stay when a part is left out. */
class Artist {
  private count = 0;
  private hasChild = false;
  /** In an event sub-process what it catches itself must not be thrown again, or it would never end. */
  private asidesAround = 0;

  constructor(private readonly random: Seeded) {}

  process(): Drawn {
    const process = this.scope('p', 1, false);
    const startedBy = this.sometimes(0.15, () =>
      this.random.oneOf<Event>([
        { kind: 'message', name: 'm1' },
        { kind: 'signal', name: 's1' },
      ]),
    );
    const child = this.hasChild ? this.scope('child', deepest - 1, false) : undefined;
    return { process, ...(startedBy && { startedBy }), ...(child && { child }) };
  }

  private scope(id: string, depth: number, isAside: boolean): Scope {
    const body = this.blocks(depth, depth === 1 ? 4 : 2);
    const end = this.sometimes(0.3, () => this.endEvent(body));
    // An event sub-process has compensation only in sub-processes, and is not drawn too deep.
    const asides = depth < deepest && this.random.isIn(isAside ? 0.1 : 0.3) ? this.asides(depth + 1) : undefined;
    return { id, body, end, asides };
  }

  private blocks(depth: number, most: number): Block[] {
    return this.list(most, () => this.block(depth));
  }

  private block(depth: number): Block {
    const isRoomy = depth < deepest;
    const drawn = this.random.weighted<() => Block>([
      [6, () => this.activity(this.task())],
      [isRoomy ? 2.5 : 0, () => this.activity('sub', depth)],
      [isRoomy ? 2 : 0.5, () => this.split(depth)],
      [isRoomy ? 1 : 0.2, () => this.race(depth)],
      [1.2, () => ({ kind: 'catch', id: this.id('catch'), event: this.caught(), outputs: this.outputs() })],
      [1.2, () => ({ kind: 'throw', id: this.id('throw'), event: this.thrown() })],
      [isRoomy ? 0.5 : 0, () => this.again(depth)],
      [0.2, () => ({ kind: 'jump', id: this.id('jump') })],
    ]);
    return drawn();
  }

  private task(): Task {
    return this.random.weighted<Task>([
      [7, 'service'],
      [1, 'user'],
      [0.7, 'send'],
      [0.8, 'script'],
      [0.8, 'rule'],
      [0.3, 'manual'],
      [0.3, 'task'],
      [0.8, 'receive'],
      [this.asidesAround > 0 ? 0 : 1.2, 'call'],
    ]);
  }

  private activity(task: Task, depth = 0): Activity {
    const id = this.id(task);
    if (task === 'call') this.hasChild = true;
    const waits = !['manual', 'task', 'script', 'rule'].includes(task);
    const received = this.random.oneOf(['m1', 'm2', 'm3']);
    return {
      kind: 'activity',
      id,
      task,
      ...(task === 'sub' && { scope: this.scope(`${id}In`, depth + 1, false) }),
      ...(task === 'receive' && { message: received }),
      ...(task === 'call' && { propagates: [this.random.isIn(0.7), this.random.isIn(0.7)] as const }),
      loop: this.sometimes(0.15, () => this.loop(task)),
      inputs: this.sometimes(0.25, () => this.mapping()),
      outputs: this.outputs(),
      boundaries: waits ? this.sometimes(0.35, () => this.boundaries(task, received)) : undefined,
      isUndone: this.random.isIn(0.12),
    };
  }

  private loop(task: Task): Loop {
    // Zeebe 8.5 begins one turn too many, and forgets it, when turns at once end at once and have a condition.
    const mayBeParallel = ['service', 'user', 'send', 'receive'].includes(task);
    const isSequential = this.random.isIn(0.5);
    return {
      isSequential,
      isCollected: this.random.isIn(0.5),
      until: this.sometimes(isSequential || mayBeParallel ? 0.25 : 0, () =>
        this.random.oneOf(['=numberOfCompletedInstances >= 1', '=flag', '=x > 1']),
      ),
    };
  }

  private boundaries(host: Task, received: string): Boundary[] {
    const canEscalate = host === 'call' || host === 'sub';
    const events = this.caughtTogether(() =>
      this.random.oneOf([this.caught(), this.caught(), this.error(true), canEscalate ? this.escalation(true) : this.error(true)]),
    );
    return events
      .filter((event) => host !== 'receive' || event.kind !== 'message' || event.name !== received)
      .map((event) => ({
        id: this.id('boundary'),
        ...this.interrupting(event),
        outputs: this.outputs(),
        blocks: this.list(1, () => this.activity(this.task())),
      }));
  }

  private asides(depth: number): Aside[] {
    const events = this.caughtTogether(() => this.random.oneOf([this.caught(), this.caught(), this.error(true), this.escalation(true)]));
    this.asidesAround++;
    const asides = events.map((event) => ({
      ...this.interrupting(event),
      scope: this.scope(this.id('aside'), depth, true),
      outputs: this.outputs(),
    }));
    this.asidesAround--;
    return asides;
  }

  /** Where one is listened for, no other of the same name or code may be. */
  private caughtTogether(one: () => Event): Event[] {
    const byName = new Map(this.list(2, one).map((event) => [eventKind(event), event]));
    return [...byName.values()];
  }

  private interrupting(event: Event): { readonly event: Event; readonly isInterrupting: boolean } {
    const isInterrupting = event.kind === 'error' || this.random.isIn(0.5);
    if (!isInterrupting && event.kind === 'escalation') return { event: { kind: 'escalation', code: 'X2' }, isInterrupting };
    if (!isInterrupting && event.kind === 'signal') return { event: { kind: 'signal', name: 's1' }, isInterrupting };
    if (isInterrupting || event.kind !== 'timer') return { event, isInterrupting };
    return { event: { ...event, form: 'timeCycle', text: this.random.oneOf(['R2/PT1H', 'R/PT1H', 'R3/PT2H']) }, isInterrupting };
  }

  private split(depth: number): Block {
    const gateway = this.random.oneOf(['exclusive', 'inclusive', 'parallel'] as const);
    const branches = Array.from({ length: 2 + this.random.below(2) }, (): Branch => {
      const blocks = this.branch(depth);
      return gateway === 'parallel' ? { blocks } : { condition: this.random.oneOf(conditions), blocks };
    });
    if (gateway !== 'parallel' && this.random.isIn(0.7)) branches[branches.length - 1] = { isDefault: true, blocks: this.branch(depth) };
    return { kind: 'split', id: this.id('split'), gateway, branches };
  }

  private race(depth: number): Block {
    const other: Event = { kind: 'timer', form: 'timeDuration', text: 'PT1H' };
    const events = [...this.caughtTogether(() => this.caught()), other];
    const branches = events.map((event) => ({ id: this.id('first'), event, blocks: this.branch(depth) }));
    return { kind: 'race', id: this.id('race'), branches };
  }

  private branch(depth: number): Block[] {
    const blocks = this.blocks(depth + 1, 2);
    return this.random.isIn(0.15) ? [...blocks, { kind: 'end', id: this.id('end'), event: this.endEvent(blocks) }] : blocks;
  }

  private again(depth: number): Block {
    return { kind: 'again', id: this.id('again'), condition: 'x = 0', blocks: this.blocks(depth + 1, 1) };
  }

  private caught(): Event {
    return this.random.weighted<Event>([
      [3, { kind: 'message', name: this.random.oneOf(['m1', 'm2', 'm3']) }],
      [2.5, { kind: 'timer', form: 'timeDuration', text: this.random.oneOf(['PT1H', 'PT2H', '=duration("PT1H")', '=wait']) }],
      [1.5, { kind: 'signal', name: this.random.oneOf(['s1', 's2']) }],
    ]);
  }

  private thrown(): Event {
    return this.random.oneOf<Event>([
      { kind: 'none' },
      this.escalation(false),
      this.escalation(false),
      { kind: 'signal', name: 's2' },
      { kind: 'message', name: 'm1' },
      { kind: 'compensation' },
      { kind: 'compensation' },
    ]);
  }

  private endEvent(before: readonly Block[]): Event {
    const undone = before.find(
      (block): block is Activity => block.kind === 'activity' && (block.isUndone === true || block.task === 'sub'),
    );
    return this.random.oneOf<Event>([
      this.error(false),
      this.error(false),
      this.escalation(false),
      { kind: 'signal', name: 's2' },
      { kind: 'message', name: 'm2' },
      { kind: 'terminate' },
      { kind: 'terminate' },
      { kind: 'compensation', ...(undone && this.random.isIn(0.5) ? { activity: undone.id } : {}) },
    ]);
  }

  private error(isCaught: boolean): Event {
    return { kind: 'error', code: this.random.oneOf(isCaught ? ['E1', 'E2', undefined] : ['E1', 'E2']) };
  }

  private escalation(isCaught: boolean): Event {
    const thrown = this.asidesAround > 0 ? ['X1'] : ['X1', 'X2'];
    return { kind: 'escalation', code: this.random.oneOf(isCaught ? ['X1', 'X2', undefined] : thrown) };
  }

  private outputs(): Mapping | undefined {
    return this.sometimes(0.2, () => this.mapping());
  }

  private mapping(): Mapping {
    return Object.fromEntries(this.list(2, () => [this.random.oneOf(targets), this.random.oneOf(sources)] as const));
  }

  private id(kind: string): string {
    return `${kind}${++this.count}`;
  }

  private list<T>(most: number, one: () => T): T[] {
    return Array.from({ length: 1 + this.random.below(most) }, one);
  }

  private sometimes<T>(probability: number, then: () => T): T | undefined {
    return this.random.isIn(probability) ? then() : undefined;
  }
}

/** One of a kind: a non-interrupting one may get another name. */
function eventKind(event: Event): string {
  return event.kind === 'signal' || event.kind === 'escalation' ? event.kind : JSON.stringify(event);
}
