import { pino, type Logger } from 'pino';
import type { EngineOptions } from './engine-options.js';
import { Exporter } from './exporters/exporter.js';
import { exporterConfiguration } from './exporters/exporter-options.js';
import { RecordSender } from './exporters/record-sender.js';
import { defaultRequestTimeoutMs, Gateway } from './gateway/gateway.js';
import type { ClockMove, EngineProbe, ExporterVitals, Vitals } from './gateway/vitals.js';
import { brokerVersion } from './protocol/broker-version.js';
import type { State } from './state/state.js';
import { Clock } from './stream/clock.js';
import { formatVersion } from './stream/engine-file.js';
import { FileJournal } from './stream/file-journal.js';
import type { Journal } from './stream/journal.js';
import { MemoryJournal } from './stream/memory-journal.js';
import { StreamProcessor } from './stream/stream-processor.js';

/** All parts of the engine, put together in one thread. */
export interface EngineCore {
  readonly address: string;
  readonly probe: EngineProbe;
  close(): Promise<void>;
}

/** `onFatal` is told when the engine cannot go on. */
export async function startCore(options: EngineOptions, onFatal: (error: Error) => void): Promise<EngineCore> {
  const logger = pino({ name: 'engine', level: options.logLevel ?? 'warn' }, pino.destination({ dest: 2, sync: true }));
  const host = options.host ?? '127.0.0.1';
  const clock = new Clock(options.clockControlled ?? false);
  const journal = openJournal(options);
  const closers: (() => Promise<void> | void)[] = [() => journal.close()];
  const close = async () => {
    for (const closeOne of closers.splice(0).reverse()) await closeOne();
  };

  try {
    const processor = await StreamProcessor.open(journal, clock, logger, onFatal);
    closers.push(() => processor.close());
    const exporter = openExporter(options, processor, journal, logger);
    if (exporter) closers.push(() => exporter.close());
    const gateway = new Gateway(processor, {
      host,
      port: options.port ?? 26500,
      longPolling: options.longPolling ?? 'push',
      requestTimeoutMs: options.requestTimeoutMs ?? defaultRequestTimeoutMs,
    });
    const port = await gateway.start();
    closers.push(() => gateway.close());
    const exporterVitals = exporter && (() => exporter.vitals);
    const metrics = options.managementPort === undefined ? undefined : await openMetrics(processor, gateway, exporterVitals);
    const address = `${host}:${port}`;
    const about = { address, version: brokerVersion, format: options.dataDir === undefined ? 'none, in memory' : formatVersion };
    logger.info({ ...about, position: processor.position, found: countsIn(processor.state) }, 'the engine is ready');
    const probe: EngineProbe = {
      vitals: () => Promise.resolve(vitalsOf(processor, exporterVitals)),
      metrics: () => (metrics ? metrics.text() : Promise.reject(new Error('Metrics need a management port'))),
      moveClock: async (move) => moved(clock, move),
    };
    const end = async () => {
      await close();
      logger.info({ position: processor.position }, 'the engine has ended');
    };
    return { address, probe, close: end };
  } catch (error) {
    await close();
    throw error;
  }
}

function openExporter(options: EngineOptions, processor: StreamProcessor, journal: Journal, logger: Logger): Exporter | undefined {
  const exporting = exporterConfiguration(options.exporter);
  if (options.exporterUrl) {
    const sender = new RecordSender({ url: options.exporterUrl, headers: options.exporterHeaders ?? {} }, exporting);
    return new Exporter(processor, journal, sender, exporting, logger);
  }
  processor.exportsNothing();
  return undefined;
}

/** Loaded only when somebody can ask for them. */
async function openMetrics(processor: StreamProcessor, gateway: Gateway, exporter: (() => ExporterVitals) | undefined) {
  const { Metrics } = await import('./gateway/metrics.js');
  return new Metrics(processor, gateway, exporter);
}

function vitalsOf(processor: StreamProcessor, exporter: (() => ExporterVitals) | undefined): Vitals {
  const { position, hasStopped, hasNoRoom } = processor;
  return { position, hasStopped, hasNoRoom, ...(exporter ? { exporter: exporter() } : {}) };
}

function countsIn({ processes, elementInstances, jobs, incidents, messages, timers }: State) {
  const [definitions, elements] = [processes.size, elementInstances.size];
  return { definitions, elements, jobs: jobs.size, incidents: incidents.size, messages: messages.size, timers: timers.size };
}

function moved(clock: Clock, move: ClockMove): number {
  if (move.kind === 'add') clock.add(move.ms);
  if (move.kind === 'pin') clock.pin(move.epochMs);
  if (move.kind === 'reset') clock.reset();
  return clock.now();
}

function openJournal({ dataDir, inMemory }: EngineOptions): Journal {
  if (dataDir !== undefined && inMemory) throw new Error('An engine is either in memory or has a data folder, not both');
  if (dataDir !== undefined) return new FileJournal(dataDir);
  if (inMemory) return new MemoryJournal();
  throw new Error('Say where the engine keeps its data (dataDir), or that it shall keep nothing (inMemory: true)');
}
