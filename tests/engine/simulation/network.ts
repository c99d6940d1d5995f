import type { AnswerTo, CommandName, CommandOf } from '../../../engine/processing/command.js';
import type { Answer } from '../../../engine/protocol/rejection.js';
import type { Seeded } from '../../support/seeded.js';
import type { EngineHost } from './engine-host.js';
import type { VirtualTime } from './virtual-time.js';

const patienceMs = 10_000;

/** Between clients and engine: calls come late, twice or never, and so do answers. */
export class Network {
  readonly faults = { delayed: 0, duplicated: 0, lost: 0 };

  constructor(
    private readonly time: VirtualTime,
    private readonly random: Seeded,
    private readonly host: EngineHost,
  ) {}

  /** Undefined when no answer came in time: it may have been done all the same. */
  call<N extends CommandName>(command: CommandOf<N>, hear: (answer: Answer<AnswerTo<N>> | undefined) => void): void {
    let isOver = false;
    const end = (answer: Answer<AnswerTo<N>> | undefined) => {
      if (isOver) return;
      isOver = true;
      hear(answer);
    };
    const deliver = () => this.time.after(this.delay(), () => this.host.ask(command, (answer) => this.back(() => end(answer))));
    if (this.random.isIn(0.03)) this.faults.lost++;
    else deliver();
    if (this.random.isIn(0.03)) {
      this.faults.duplicated++;
      deliver();
    }
    this.time.after(patienceMs, () => end(undefined));
  }

  private back(answer: () => void): void {
    if (this.random.isIn(0.03)) this.faults.lost++;
    else this.time.after(this.delay(), answer);
  }

  private delay(): number {
    if (!this.random.isIn(0.05)) return 1 + this.random.below(20);
    this.faults.delayed++;
    return this.random.below(60_000);
  }
}
