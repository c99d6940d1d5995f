/**
 * The embedded process engine: Zeebe's behavior and gRPC protocol in one Node process. This is the only file that
 * others import.
 */
import { Duration } from 'luxon';
import type { EngineOptions } from './engine-options.js';
import { startCore } from './engine-core.js';
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
  return options.thread === false ? startHere(options, onCrash) : startInThread(options, onCrash);
}

async function startInThread(options: EngineOptions, onCrash: (error: Error) => void): Promise<Engine> {
  const thread = new EngineThread(options);
  const { address, managementAddress } = await thread.start(onCrash);
  return {
    address,
    ...(managementAddress === undefined ? {} : { managementAddress }),
    clock: { advance: (by) => thread.advanceClock(millisecondsOf(by)), now: () => thread.advanceClock(0) },
    close: () => thread.close(),
  };
}

async function startHere(options: EngineOptions, onCrash: (error: Error) => void): Promise<Engine> {
  const core = await startCore(options, onCrash);
  return {
    address: core.address,
    ...(core.managementAddress === undefined ? {} : { managementAddress: core.managementAddress }),
    clock: {
      advance: (by) => {
        core.clock.add(millisecondsOf(by));
        return Promise.resolve(core.clock.now());
      },
      now: () => Promise.resolve(core.clock.now()),
    },
    close: () => core.close(),
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
