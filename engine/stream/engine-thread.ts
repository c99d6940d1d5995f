import { Worker } from 'node:worker_threads';
import type { EngineOptions } from '../engine-options.js';
import type { FromThread, ToThread } from './thread-messages.js';

/** The host's end of the engine's thread. */
export class EngineThread {
  private readonly worker: Worker;
  private readonly waiting = new Map<number, { resolve: (nowMs: number) => void; fail: (error: Error) => void }>();
  private nextId = 0;
  private isClosing = false;

  constructor(options: EngineOptions) {
    this.worker = new Worker(new URL('./thread-entry.mjs', import.meta.url), { workerData: options });
  }

  /** Resolves when the engine answers, rejects when it cannot start. `onCrash` hears of a later end that nobody asked for. */
  start(onCrash: (error: Error) => void): Promise<{ readonly address: string; readonly managementAddress: string | undefined }> {
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
          resolve(message);
        } else if (message.kind === 'refused') fail(new Error(message.message));
        else if (message.kind === 'clock') this.answered(message);
      });
      this.worker.once('error', (cause: Error) => lost(new Error(`The engine has crashed: ${cause.message}`, { cause })));
      this.worker.once('exit', (code) => lost(new Error(`The engine has stopped with code ${code}`)));
    });
  }

  advanceClock(ms: number): Promise<number> {
    const id = this.nextId++;
    return new Promise((resolve, fail) => {
      this.waiting.set(id, { resolve, fail });
      this.tell({ kind: 'clock', id, advanceMs: ms });
    });
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

  private answered({ id, nowMs, error }: Extract<FromThread, { kind: 'clock' }>): void {
    const waiting = this.waiting.get(id);
    this.waiting.delete(id);
    if (error === undefined) waiting?.resolve(nowMs);
    else waiting?.fail(new Error(error));
  }
}
