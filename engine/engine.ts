/**
 * The embedded process engine: Zeebe's behavior and gRPC protocol in one Node process. This is the only file that
 * others import.
 */
import { Duration } from 'luxon';
import type { EngineOptions } from './engine-options.js';
import { EngineHere } from './engine-here.js';
import { Management } from './gateway/management.js';
import { EngineThread } from './stream/engine-thread.js';

export type { EngineOptions } from './engine-options.js';

export interface Engine {
  /** Where clients connect: `127.0.0.1:26500`. */
  readonly address: string;
  readonly managementAddress?: string;
  /** Only with `clockControlled`. */
  readonly clock: EngineClock;
  close(): Promise<void>;
}

export interface EngineClock {
  /** Moves time on by an ISO duration (`P3D`) or milliseconds; what falls due meanwhile happens. Resolves to the new time. */
  advance(by: string | number): Promise<number>;
  now(): Promise<number>;
}

/**
 * Starts the engine. `onCrash` hears when it ends without being asked to; without it the host process ends too, since
 * an application that goes on without its engine only looks alive.
 */
export async function startEngine(options: EngineOptions, onCrash: (error: Error) => void = endHost): Promise<Engine> {
  const host = options.thread === false ? new EngineHere(options) : new EngineThread(options);
  const management = options.managementPort === undefined ? undefined : new Management(host);
  const managementPort = await management?.start(options.managementPort ?? 0, options.host ?? '127.0.0.1');
  let address: string;
  try {
    address = await host.start((error) => {
      if (management) management.phase = 'crashed';
      onCrash(error);
    });
  } catch (error) {
    await management?.close();
    throw error;
  }
  if (management) management.phase = 'running';
  return {
    address,
    ...(managementPort === undefined ? {} : { managementAddress: `${options.host ?? '127.0.0.1'}:${managementPort}` }),
    clock: { advance: (by) => host.moveClock({ kind: 'add', ms: millisecondsOf(by) }), now: () => host.moveClock({ kind: 'none' }) },
    async close() {
      if (management) management.phase = 'closing';
      await host.close();
      await management?.close();
    },
  };
}

function millisecondsOf(by: string | number): number {
  if (typeof by === 'number') return by;
  const duration = Duration.fromISO(by);
  if (!duration.isValid) throw new Error(`Expected an ISO duration such as P3D or PT5M, but got '${by}'`);
  return duration.toMillis();
}

function endHost(error: Error): void {
  process.exitCode = 1;
  setImmediate(() => {
    throw error;
  });
}
