import { collectDefaultMetrics, Counter, Gauge, Registry } from 'prom-client';
import type { StreamProcessor } from '../stream/stream-processor.js';
import type { Gateway } from './gateway.js';
import { RecordTally, type Tally } from './record-tally.js';
import type { ExporterVitals } from './vitals.js';

const partition = '1';

/** What the engine measures of itself, under the names of Zeebe 8.5's metrics where it has the same. */
export class Metrics {
  private readonly registry = new Registry();
  private readonly tally = new RecordTally();

  constructor(
    private readonly processor: StreamProcessor,
    private readonly gateway: Gateway,
    exporter: (() => ExporterVitals) | undefined,
  ) {
    processor.onCommit((batches) => this.tally.take(batches));
    collectDefaultMetrics({ register: this.registry });
    this.aboutRecords();
    this.aboutState();
    this.aboutRequests();
    if (exporter) {
      this.gauge(
        'zeebe_exporter_last_exported_position',
        'The last exported position by exporter and partition',
        () => exporter().position,
        {
          exporter: 'elasticsearch',
        },
      );
    }
  }

  text(): Promise<string> {
    return this.registry.metrics();
  }

  private aboutRecords(): void {
    const { records, elements, instances, creations, jobs, incidents, decisions } = this.tally;
    this.counter('zeebe_stream_processor_records_total', 'Number of records processed by stream processor', ['action'], records);
    this.counter(
      'zeebe_element_instance_events_total',
      'Number of process element instance events',
      ['action', 'type', 'eventType'],
      elements,
    );
    this.counter('zeebe_executed_instances_total', 'Number of executed (root) process instances', ['action', 'type'], instances);
    this.counter('zeebe_process_instance_creations_total', 'Number of created (root) process instances', ['creation_mode'], creations);
    this.counter('zeebe_job_events_total', 'Number of job events', ['action', 'type'], jobs);
    this.counter('zeebe_incident_events_total', 'Number of incident events', ['action'], incidents);
    this.counter(
      'zeebe_evaluated_dmn_elements_total',
      'Number of evaluated DMN elements including required decisions',
      ['action'],
      decisions,
    );
  }

  private aboutState(): void {
    const { processor } = this;
    this.gauge('zeebe_health', 'Shows current health of the partition (1 = healthy, 0 = unhealthy, -1 = dead)', () =>
      processor.hasStopped ? -1 : processor.hasNoRoom ? 0 : 1,
    );
    this.gauge(
      'zeebe_stream_processor_last_processed_position',
      'The last position the stream processor has processed',
      () => processor.position,
    );
    this.gauge('zeebe_pending_incidents_total', 'Number of pending incidents', () => processor.state.incidents.size);
    this.gauge('zeebe_banned_instances_total', 'Number of banned instances', () => processor.state.banned.size);
    this.gauge('zeebe_buffered_messages_count', 'Current number of buffered messages', () => processor.state.messages.size);
  }

  private aboutRequests(): void {
    const { admission, tally, polls } = this.gateway;
    const { processor, registry } = this;
    this.rising('zeebe_received_request_count_total', 'Number of requests received', () => admission.received);
    this.rising('zeebe_dropped_request_count_total', 'Number of requests dropped due to backpressure', () => admission.dropped);
    this.gauge('zeebe_backpressure_inflight_requests_count', 'Current number of request inflight', () => processor.waitingCount);
    this.gauge('zeebe_backpressure_requests_limit', 'Current limit for number of inflight requests', () => admission.limit);
    new Gauge({
      name: 'zeebe_long_polling_queued_current',
      help: 'Number of requests currently queued due to long polling',
      labelNames: ['type'],
      registers: [registry],
      collect() {
        this.reset();
        for (const [type, count] of polls.waiting()) this.set({ type }, count);
      },
    });
    new Counter({
      name: 'grpc_server_handled_total',
      help: 'Total number of RPCs completed on the server, regardless of success or failure',
      labelNames: ['grpc_service', 'grpc_method', 'grpc_code'],
      registers: [registry],
      collect() {
        this.reset();
        for (const { method, code, count } of tally.entries()) {
          this.inc({ grpc_service: 'gateway_protocol.Gateway', grpc_method: method, grpc_code: code }, count);
        }
      },
    });
  }

  private counter(name: string, help: string, labelNames: readonly string[], tally: Tally): void {
    new Counter({
      name,
      help,
      labelNames: ['partition', ...labelNames],
      registers: [this.registry],
      collect() {
        this.reset();
        for (const { labels, count } of tally.values()) this.inc({ partition, ...labels }, count);
      },
    });
  }

  private rising(name: string, help: string, read: () => number): void {
    new Counter({
      name,
      help,
      labelNames: ['partition'],
      registers: [this.registry],
      collect() {
        this.reset();
        this.inc({ partition }, read());
      },
    });
  }

  private gauge(name: string, help: string, read: () => number, labels: Readonly<Record<string, string>> = {}): void {
    new Gauge({
      name,
      help,
      labelNames: ['partition', ...Object.keys(labels)],
      registers: [this.registry],
      collect() {
        this.set({ partition, ...labels }, read());
      },
    });
  }
}
