import { Worker } from 'node:worker_threads';
import type { EngineOptions } from '../engine-options.js';
import type { ClockMove, EngineProbe, Vitals } from '../gateway/vitals.js';
import type { FromThread, Question, ToThread } from './thread-messages.js';

/** The host's end of the engine's thread. */
export class EngineThread implements EngineProbe {
  private readonly worker: Worker;
  private readonly waiting = new Map<number, { resolve: (value: unknown) => void; fail: (error: Error) => void }>();
  private nextId = 0;
  private isClosing = false;

  constructor(options: EngineOptions) {
    this.worker = new Worker(new URL('./thread-entry.mjs', import.meta.url), { workerData: options });
  }

  /** Resolves to the engine's address when it answers, rejects when it cannot start. `onCrash` hears of a later end that nobody asked for. */
  start(onCrash: (error: Error) => void): Promise<string> {
    return new Promise((resolve, fail) => {
      let isReady = false;
      const lost = (error: Error) => {
        for (const { fail: give } of this.waiting.values()) give(error);
        this.waiting.clear();
        if (!isReady) fail(error);
        else if (!this.isClosing) onCrash(error);
      };
      this.worker.on('message', (message: FromThread) => {
        if (message.kind === 'ready') {
          isReady = true;
          resolve(message.address);
        } else if (message.kind === 'refused') fail(new Error(message.message));
        else if (message.kind === 'answer') this.answered(message);
      });
      this.worker.once('error', (cause: Error) => lost(new Error(`The engine has crashed: ${cause.message}`, { cause })));
      this.worker.once('exit', (code) => lost(new Error(`The engine has stopped with code ${code}`)));
    });
  }

  vitals(): Promise<Vitals> {
    return this.ask('vitals') as Promise<Vitals>;
  }

  metrics(): Promise<string> {
    return this.ask('metrics') as Promise<string>;
  }

  moveClock(move: ClockMove): Promise<number> {
    return this.ask('moveClock', move) as Promise<number>;
  }

  close(): Promise<void> {
    if (this.isClosing) return Promise.resolve();
    this.isClosing = true;
    return new Promise((resolve) => {
      this.worker.once('exit', () => resolve());
      this.tell({ kind: 'close' });
    });
  }

  private tell(message: ToThread): void {
    this.worker.postMessage(message);
  }

  private ask(question: Question, ...parameters: readonly unknown[]): Promise<unknown> {
    const id = this.nextId++;
    return new Promise((resolve, fail) => {
      this.waiting.set(id, { resolve, fail });
      this.tell({ kind: 'ask', id, question, parameters });
    });
  }

  private answered({ id, value, error }: Extract<FromThread, { kind: 'answer' }>): void {
    const waiting = this.waiting.get(id);
    this.waiting.delete(id);
    if (error === undefined) waiting?.resolve(value);
    else waiting?.fail(new Error(error));
  }
}
