import { startCore, type EngineCore } from './engine-core.js';
import type { EngineOptions } from './engine-options.js';
import type { ClockMove, EngineProbe, Vitals } from './gateway/vitals.js';

/** The engine in the host's own thread; see `EngineThread` for the other. */
export class EngineHere implements EngineProbe {
  private core: EngineCore | undefined;

  constructor(private readonly options: EngineOptions) {}

  async start(onCrash: (error: Error) => void): Promise<string> {
    this.core = await startCore(this.options, onCrash);
    return this.core.address;
  }

  vitals(): Promise<Vitals> {
    return this.started.vitals();
  }

  metrics(): Promise<string> {
    return this.started.metrics();
  }

  moveClock(move: ClockMove): Promise<number> {
    return this.started.moveClock(move);
  }

  async close(): Promise<void> {
    await this.core?.close();
  }

  private get started(): EngineProbe {
    if (!this.core) throw new Error('The engine has not started');
    return this.core.probe;
  }
}
