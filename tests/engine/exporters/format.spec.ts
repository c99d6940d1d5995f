import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exporterConfiguration, isExported, type ExporterOptions } from '../../../engine/exporters/exporter-options.js';
import { templates } from '../../../engine/exporters/index-templates.js';
import { recordJson } from '../../../engine/exporters/record-json.js';
import type { LogRecord } from '../../../engine/protocol/record.js';
import { diagram, element, event, message } from '../../support/diagram.js';
import { engineUnderTest } from '../../support/engine-under-test.js';

interface RecordJson {
  readonly valueType: string;
  readonly intent: string;
  readonly recordVersion: number;
  readonly value: Readonly<Record<string, unknown>>;
}
interface Mapped {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Mapped>>;
}

const everything = exporterConfiguration({ index: { jobBatch: true, processEvent: true } });
const bodies = new Map(templates(everything).map(({ path, body }) => [path, body as { readonly template: { readonly mappings: Mapped } }]));
const header = bodies.get('/_component_template/zeebe-record')!.template.mappings.properties!;

function mappingOf(valueType: string): Mapped | undefined {
  const path = `/_index_template/zeebe-record_${valueType.toLowerCase().replaceAll('_', '-')}_8.5.25`;
  return bodies.get(path)?.template.mappings.properties?.value;
}

/** Paths that a strict mapping would refuse: fields it does not know, and values of another type. */
function refused(value: unknown, mapping: Mapped | undefined, path: string): string[] {
  if (!mapping) return [path];
  if (Array.isArray(value)) return value.flatMap((item) => refused(item, mapping, path));
  if (mapping.properties) {
    return Object.entries(value as object).flatMap(([name, field]) => refused(field, mapping.properties![name], `${path}.${name}`));
  }
  if (mapping.type === 'long' || mapping.type === 'integer') return Number.isInteger(value) ? [] : [path];
  if (mapping.type === 'boolean') return typeof value === 'boolean' ? [] : [path];
  if (mapping.type === 'keyword' || mapping.type === 'text') return typeof value === 'string' ? [] : [path];
  return [];
}

const real = readFileSync(join(import.meta.dirname, '../../zeebe/samples/records-8.5.25.ndjson'), 'utf8')
  .split('\n')
  .filter((_, index) => index % 2 === 1)
  .map((line) => JSON.parse(line) as RecordJson);

describe('what the exporter sends', () => {
  const engine = engineUnderTest();

  const lived = async () => {
    const waiting = element.catching('answer', event.message('reply'));
    const nodes = [element.start(), element.service('work'), waiting, element.catching('later', event.timer('timeDuration', 'PT1H')), element.end()];
    await engine.deploy(diagram('p', nodes, ['start -> work -> answer -> later -> end'], message('reply', '=caseId')));
    const instance = engine.start('p', { caseId: 'c1' });
    instance.setVariables({ more: [1] });
    engine.fail('work', 0, { errorMessage: 'registry down' });
    const [incident] = engine.events('INCIDENT', 'CREATED');
    engine.must({ name: 'JOB UPDATE_RETRIES', key: incident!.value.jobKey, value: { retries: 1 } });
    engine.must({ name: 'INCIDENT RESOLVE', key: incident!.key, value: null });
    engine.complete('work', { done: true });
    engine.publish('reply', 'c1', { ttlMs: 1000 });
    engine.clock.advance('PT1H');
    return engine.records
      .map((record, index) => JSON.parse(recordJson(record, index + 1)) as RecordJson)
      .filter(({ valueType }) => valueType !== 'JOB_BATCH');
  };

  it('has the fields that the real Zeebe 8.5.25 sends, kind by kind, and its record versions', async () => {
    const ours = await lived();
    const shape = (records: readonly RecordJson[]) =>
      new Map(
        records.map(({ valueType, intent, recordVersion, value }) => [
          `${valueType} ${intent}`,
          { recordVersion, fields: Object.keys(value).sort() },
        ]),
      );
    const theirs = shape(real);

    const common = [...shape(ours)].filter(([kind]) => theirs.has(kind));
    expect(common.map(([kind]) => kind)).toEqual(
      expect.arrayContaining(['JOB FAILED', 'INCIDENT RESOLVED', 'TIMER TRIGGERED', 'VARIABLE_DOCUMENT UPDATED', 'MESSAGE EXPIRED']),
    );
    for (const [kind, found] of common) expect({ kind, ...found }).toEqual({ kind, ...theirs.get(kind) });
    expect(Object.keys(ours[0]!).sort()).toEqual(Object.keys(real[0]!).sort());
  });

  it('fits its own templates, as what the real Zeebe sends does', async () => {
    for (const { value, ...around } of [...(await lived()), ...real]) {
      expect(refused(value, mappingOf(around.valueType), around.valueType)).toEqual([]);
      expect(Object.keys(around).filter((name) => !header[name])).toEqual([]);
    }
  });

  it.each([
    ['an event', {}, { recordType: 'EVENT', valueType: 'VARIABLE_DOCUMENT' }, true],
    ['a batch of jobs', {}, { recordType: 'EVENT', valueType: 'JOB_BATCH' }, false],
    ['a triggered event', {}, { recordType: 'EVENT', valueType: 'PROCESS_EVENT' }, false],
    ['what is internal', {}, { recordType: 'EVENT', valueType: 'MULTI_INSTANCE' }, false],
    ['a refusal', {}, { recordType: 'COMMAND_REJECTION', valueType: 'JOB' }, false],
    ['a refusal that is asked for', { index: { rejection: true } }, { recordType: 'COMMAND_REJECTION', valueType: 'JOB' }, true],
    ['a kind that is switched off', { index: { processInstance: false } }, { recordType: 'EVENT', valueType: 'PROCESS_INSTANCE' }, false],
  ])('says by Zeebe’s switches whether %s is sent', (_what, options: ExporterOptions, record, expected) => {
    expect(isExported(record as LogRecord, exporterConfiguration(options))).toBe(expected);
  });

  it.each([
    [{ index: { prefix: 'my_prefix' } }, 'Elasticsearch prefix must not contain underscore. Current value: my_prefix'],
    [{ index: { numberOfShards: 0 } }, "index.numberOfShards must be a number of at least 1, not '0'"],
    [{ index: { jobs: true } }, 'The exporter has no option index.jobs'],
    [{ bulk: { size: 0 } }, "bulk.size must be a number of at least 1, not '0'"],
  ])('refuses the options %j', (options, text) => {
    expect(() => exporterConfiguration(options as ExporterOptions)).toThrow(text);
  });
});
