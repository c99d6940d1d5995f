import type { Db } from 'mongodb';
import type { AuditLog } from '../../adapters/mongo/audit-log.js';
import type { DeployResult } from '../../domain/api.js';
import type { Clock } from '../../domain/ports/clock.js';
import type { ProcessEngine } from '../../domain/ports/process-engine.js';
import type { ActingUser } from '../http/acting-user.js';
import { refuse } from '../http/refuse.js';
import { withEngine } from '../http/with-engine.js';
import type { ReadModel } from '../monitoring/documents.js';
import { checkDiagram } from './check-diagram.js';
import type { DeploymentNote } from './list-definitions.js';

interface Deployment {
  readonly resourceName: string;
  readonly content: string;
  readonly note: string;
}
export type DeployDiagram = (deployment: Deployment, user: ActingUser) => Promise<DeployResult>;

/** Checks against the contract, then lets the engine decide; what either says goes back in full. */
export function deployDiagram({ db, model, engine, audit, clock }: { readonly db: Db; readonly model: Pick<ReadModel, 'definitions'>; readonly engine: ProcessEngine; readonly audit: AuditLog; readonly clock: Clock }): DeployDiagram {
  return async ({ resourceName, content, note }, user) => {
    const details = await problemsOf(resourceName, content, model);
    if (details.length > 0) throw refuse('diagram-refused', { details });

    const outcome = await withEngine(() => engine.deploy([{ name: resourceName, content }]));
    if (!outcome.ok) throw refuse('diagram-refused', { details: [`流程引擎：${outcome.message}`] });
    const deployed = outcome.deployments.find(({ kind }) => kind === 'process') ?? outcome.deployments[0];
    if (!deployed) throw refuse('diagram-refused', { details: ['文件中没有可部署的内容。'] });

    await db.collection<DeploymentNote>('deploymentNotes').updateOne({ _id: deployed.key }, { $set: { resourceName, content, note, deployedBy: user.name, at: clock.now().toISOString() } }, { upsert: true });
    await audit.append({ actor: user.username, actorName: user.name, act: 'diagram-deployed', detail: `${deployed.id} v${deployed.version}：${note}` });
    return { processId: deployed.id, version: deployed.version, definitionKey: deployed.key };
  };
}

async function problemsOf(resourceName: string, content: string, { definitions }: Pick<ReadModel, 'definitions'>): Promise<readonly string[]> {
  if (resourceName.endsWith('.form')) return isForm(content) ? [] : ['文件不是有效的表单（JSON，含 id 与 components）。'];
  if (!resourceName.endsWith('.bpmn')) return [];

  const { problems, processIds } = await checkDiagram(content);
  if (problems.length > 0) return problems;
  // The file's earlier versions: what they defined must not vanish, for messages and call activities name it.
  const before = await definitions.find({ resourceName }, { projection: { processId: 1 } }).toArray();
  const removed = [...new Set(before.map(({ processId }) => processId))].filter((processId) => !processIds.includes(processId));
  return removed.map((processId) => `文件“${resourceName}”原有流程“${processId}”，新文件中没有。请保留原流程编号，或另用文件名。`);
}

function isForm(content: string): boolean {
  try {
    const form: unknown = JSON.parse(content);
    return typeof form === 'object' && form !== null && 'id' in form && typeof form.id === 'string' && 'components' in form && Array.isArray(form.components);
  } catch {
    return false;
  }
}
