import type { Db } from 'mongodb';
import { civilDate } from '../../domain/deadline/working-days.js';
import type { PolicyStore } from '../../domain/ports/policy-store.js';
import type { ProcessEngine } from '../../domain/ports/process-engine.js';
import { PolicyVariables } from '../../processes/contract.js';
import type { Outbox } from './dispatcher.js';
import { oldestIds } from './oldest-ids.js';
import type { StartMessage } from './start-of-case.js';

const bufferMs = 10 * 60_000;

/** What a process that is not about one case begins from. */
interface Startable {
  readonly _id: string;
  readonly createdAt: string;
  readonly processStart: 'pending' | 'started';
  readonly status?: string;
}
/**
 * Starts the process of each document of a collection that was saved and not yet started. The correlation key and the message id are the
 * document's id; `case-starts` says what each keeps out.
 */
export function processStarts<D extends Startable>(
  { db, policies, engine }: { readonly db: Db; readonly policies: PolicyStore; readonly engine: Pick<ProcessEngine, 'publish'> },
  {
    name,
    collection,
    noun,
    areaOf,
    messageOf,
  }: {
    readonly name: string;
    readonly collection: string;
    /** What an error calls it. */
    readonly noun: string;
    /** Whose policy values hold for it. */
    readonly areaOf: (document: D) => string;
    readonly messageOf: (document: D, policy: PolicyVariables, startedOn: string) => StartMessage | Promise<StartMessage>;
  },
): Outbox {
  const documents = db.collection<Startable>(collection);
  const instances = db.collection<{ _id: string; caseId?: string }>('instances');

  return {
    name,

    pending: (limit) => oldestIds(documents, { processStart: 'pending' }, { createdAt: 1 }, limit),

    async finish(id) {
      const document = (await documents.findOne({ _id: id })) as D | null;
      if (!document || document.processStart === 'started') return;

      if (!(await instances.findOne({ caseId: id }, { projection: { _id: 1 } }))) {
        const area = areaOf(document);
        const date = civilDate(new Date(document.createdAt));
        const policy = await policies.inForce(area, date);
        if (!policy) throw new Error(`Expected policy values in force for '${area}' on ${date}, found none: ${noun} ${id} waits.`);
        const message = await messageOf(document, PolicyVariables.parse({ ...policy.values, version: policy.version }), date);
        await engine.publish({ ...message, correlationKey: id, messageId: id, ttlMs: bufferMs });
      }
      // What it is still pending by comes last: after a crash the rest is written again.
      if (document.status !== undefined) await documents.updateOne({ _id: id, status: 'starting' }, { $set: { status: 'open' } });
      await documents.updateOne({ _id: id, processStart: 'pending' }, { $set: { processStart: 'started' } });
    },
  };
}
