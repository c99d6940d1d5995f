import type { Method } from '../method.js';
import { ofThisPartition } from '../partition.js';

interface MigrateRequest {
  readonly processInstanceKey: string;
  readonly migrationPlan: {
    readonly targetProcessDefinitionKey: string;
    readonly mappingInstructions: readonly { readonly sourceElementId: string; readonly targetElementId: string }[];
  } | null;
}

export const migrateProcessInstance: Method<MigrateRequest, unknown> = async ({ processInstanceKey, migrationPlan }, backend) => {
  const value = migrationPlan ?? { targetProcessDefinitionKey: '0', mappingInstructions: [] };
  await backend.submit({ name: 'PROCESS_INSTANCE_MIGRATION MIGRATE', key: ofThisPartition(processInstanceKey), value }, 'other');
  return {};
};
