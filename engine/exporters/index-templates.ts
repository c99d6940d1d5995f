import { brokerVersion } from '../protocol/broker-version.js';
import { exportedValueTypes, type ExporterConfiguration } from './exporter-options.js';
import { headerMappings, valueMappings } from './value-mappings.js';

/** One thing to be put before the first record is sent. */
export interface Template {
  readonly path: string;
  readonly body: object;
}

/** Kinds that come in great numbers, and so are spread over more shards. */
const frequent = new Set([
  'DECISION_EVALUATION',
  'JOB',
  'JOB_BATCH',
  'MESSAGE',
  'MESSAGE_SUBSCRIPTION',
  'PROCESS_INSTANCE',
  'PROCESS_MESSAGE_SUBSCRIPTION',
  'USER_TASK',
]);

export function indexName(prefix: string, valueType: string): string {
  return `${prefix}_${dashed(valueType)}_${brokerVersion}`;
}

/** In the order in which Zeebe's exporter puts them: what all have in common first. */
export function templates(configuration: ExporterConfiguration): readonly Template[] {
  const { createTemplate, prefix } = configuration.index;
  if (!createTemplate) return [];
  const common = {
    version: 1,
    template: { settings: settings(configuration, 1), mappings: { dynamic: 'strict', properties: headerMappings } },
  };
  const ofValueType = (valueType: string): Template => ({
    path: `/_index_template/${indexName(prefix, valueType)}`,
    body: {
      index_patterns: [`${indexName(prefix, valueType)}_*`],
      composed_of: [prefix],
      priority: 20,
      version: 1,
      template: {
        settings: settings(configuration, frequent.has(valueType) ? 3 : 1),
        aliases: { [`${prefix}-${dashed(valueType)}`]: {} },
        mappings: { properties: { value: { dynamic: 'strict', properties: valueMappings[valueType]! } } },
      },
    },
  });
  return [{ path: `/_component_template/${prefix}`, body: common }, ...exportedValueTypes(configuration).map(ofValueType)];
}

function settings({ index }: ExporterConfiguration, shards: number) {
  return {
    number_of_shards: index.numberOfShards ?? shards,
    number_of_replicas: index.numberOfReplicas ?? 0,
    'index.queries.cache.enabled': false,
  };
}

function dashed(valueType: string): string {
  return valueType.toLowerCase().replaceAll('_', '-');
}
