import type { Db } from 'mongodb';
import type { Logger } from 'pino';
import type { ProcessEngine } from '../../domain/ports/process-engine.js';
import type { DeploymentNote } from '../definitions/list-definitions.js';
import type { ProcessFile } from './process-files.js';

/**
 * Deploys what ships, at every start: the engine gives an unchanged resource no new version. Where a designer deployed a later content of the
 * same file, that is deployed instead, for otherwise each restart would bring the shipped one back as the newest.
 */
export async function deployShipped(files: readonly ProcessFile[], { db, engine, log }: { readonly db: Db; readonly engine: Pick<ProcessEngine, 'deploy'>; readonly log: Logger }): Promise<void> {
  const notes = db.collection<DeploymentNote>('deploymentNotes');
  const found = await notes.find({ resourceName: { $in: files.map(({ name }) => name) } }).sort({ at: 1 }).toArray();
  const latest = new Map(found.map((note) => [note.resourceName, note]));
  const resources = files.map(({ name, content }) => {
    const own = latest.get(name);
    if (own) log.info({ resource: name }, 'the content deployed by a designer is kept instead of the shipped one');
    return { name, content: own?.content ?? content };
  });
  const outcome = await engine.deploy(resources);
  if (!outcome.ok) throw new Error(`流程引擎拒绝了随附的流程。 The engine refused the processes that ship with Yimen: ${outcome.message}`);
}
