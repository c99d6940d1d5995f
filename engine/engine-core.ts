import { pino } from 'pino';
import type { EngineOptions } from './engine-options.js';
import { Exporter } from './exporters/exporter.js';
import { exporterConfiguration } from './exporters/exporter-options.js';
import { RecordSender } from './exporters/record-sender.js';
import { Gateway } from './gateway/gateway.js';
import { Management } from './gateway/management.js';
import { Clock } from './stream/clock.js';
import { FileJournal } from './stream/file-journal.js';
import type { Journal } from './stream/journal.js';
import { MemoryJournal } from './stream/memory-journal.js';
import { StreamProcessor } from './stream/stream-processor.js';

/** All parts of the engine, put together in one thread. */
export interface EngineCore {
  readonly address: string;
  readonly managementAddress: string | undefined;
  readonly clock: Clock;
  close(): Promise<void>;
}

/** `onFatal` is told when the engine cannot go on. */
export async function startCore(options: EngineOptions, onFatal: (error: Error) => void): Promise<EngineCore> {
  const logger = pino({ name: 'engine', level: options.logLevel ?? 'warn' }, pino.destination({ dest: 2, sync: true }));
  const host = options.host ?? '127.0.0.1';
  const exporting = exporterConfiguration(options.exporter);
  const clock = new Clock(options.clockControlled ?? false);
  const journal = openJournal(options);
  const closers: (() => Promise<void> | void)[] = [() => journal.close()];
  const close = async () => {
    for (const closeOne of closers.splice(0).reverse()) await closeOne();
  };

  try {
    const processor = await StreamProcessor.open(journal, clock, logger, onFatal);
    closers.push(() => processor.close());
    if (options.exporterUrl) {
      const sender = new RecordSender({ url: options.exporterUrl, headers: options.exporterHeaders ?? {} }, exporting);
      const exporter = new Exporter(processor, journal, sender, exporting, logger);
      closers.push(() => exporter.close());
    } else processor.exportsNothing();

    let managementAddress: string | undefined;
    if (options.managementPort !== undefined) {
      const management = new Management(clock);
      managementAddress = `${host}:${await management.start(options.managementPort, host)}`;
      closers.push(() => management.close());
    }
    const gateway = new Gateway(processor, { host, port: options.port ?? 26500, longPolling: options.longPolling ?? 'push' });
    const port = await gateway.start();
    closers.push(() => gateway.close());
    return { address: `${host}:${port}`, managementAddress, clock, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function openJournal({ dataDir, inMemory }: EngineOptions): Journal {
  if (dataDir !== undefined && inMemory) throw new Error('An engine is either in memory or has a data folder, not both');
  if (dataDir !== undefined) return new FileJournal(dataDir);
  if (inMemory) return new MemoryJournal();
  throw new Error('Say where the engine keeps its data (dataDir), or that it shall keep nothing (inMemory: true)');
}
