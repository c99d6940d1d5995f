import type { Db } from 'mongodb';
import type { MatterDocument } from '../../adapters/mongo/matters.js';
import { civilDate } from '../../domain/deadline/working-days.js';
import type { PolicyStore } from '../../domain/ports/policy-store.js';
import type { ProcessEngine } from '../../domain/ports/process-engine.js';
import { type MatterVariables, PolicyVariables } from '../../processes/contract.js';
import type { Townships } from '../emergencies/townships.js';
import { begunMessage } from '../matters/matter-kind.js';
import type { Outbox } from './dispatcher.js';
import { oldestIds } from './oldest-ids.js';

const bufferMs = 10 * 60_000;

/** Starts the process of each matter that was begun; as `case-starts` does for cases. */
export function matterStarts(db: Db, policies: PolicyStore, townships: Townships, engine: Pick<ProcessEngine, 'publish'>): Outbox {
  const matters = db.collection<MatterDocument>('matters');
  const instances = db.collection<{ _id: string; caseId?: string }>('instances');

  async function place({ countyCode, townshipCode }: MatterDocument) {
    const served = (await townships.all()).filter((township) => township.served);
    const names = new Map(served.map((township) => [township.countyCode, township.countyName]));
    if (names.has(countyCode)) return { countyCode, ...(townshipCode !== undefined && { townshipCode }) };
    // A city's, with its counties as forms offer them.
    return { cityCode: countyCode, counties: [...names].map(([value, label]) => ({ value, label })) };
  }

  return {
    name: 'matter-starts',

    pending: (limit) => oldestIds(matters, { processStart: 'pending' }, { createdAt: 1 }, limit),

    async finish(matterId) {
      const matter = await matters.findOne({ _id: matterId });
      if (!matter || matter.processStart === 'started') return;

      if (!(await instances.findOne({ caseId: matterId }, { projection: { _id: 1 } }))) {
        const begunOn = civilDate(new Date(matter.createdAt));
        const policy = await policies.inForce(matter.countyCode, begunOn);
        if (!policy)
          throw new Error(
            `Expected policy values in force for '${matter.countyCode}' on ${begunOn}, found none: matter ${matterId} waits.`,
          );
        const values = PolicyVariables.parse({ ...policy.values, version: policy.version });
        const own: MatterVariables = { matterId, begunOn, ...(await place(matter)), policy: values };
        const variables = { ...matter.variables, ...own };
        await engine.publish({
          name: begunMessage(matter.processId),
          correlationKey: matterId,
          messageId: matterId,
          ttlMs: bufferMs,
          variables,
        });
      }
      await matters.updateOne({ _id: matterId, processStart: 'pending' }, { $set: { processStart: 'started' } });
    },
  };
}
