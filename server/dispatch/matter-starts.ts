import type { Db } from 'mongodb';
import type { MatterDocument } from '../../adapters/mongo/matters.js';
import type { PolicyStore } from '../../domain/ports/policy-store.js';
import type { ProcessEngine } from '../../domain/ports/process-engine.js';
import type { MatterVariables } from '../../processes/contract.js';
import type { Townships } from '../emergencies/townships.js';
import { begunMessage } from '../matters/matter-kind.js';
import type { Outbox } from './dispatcher.js';
import { processStarts } from './process-starts.js';

/** Starts the process of each matter that was begun. */
export function matterStarts(db: Db, policies: PolicyStore, townships: Townships, engine: Pick<ProcessEngine, 'publish'>): Outbox {
  async function place({ countyCode, townshipCode }: MatterDocument) {
    const served = (await townships.all()).filter((township) => township.served);
    const names = new Map(served.map((township) => [township.countyCode, township.countyName]));
    if (names.has(countyCode)) return { countyCode, ...(townshipCode !== undefined && { townshipCode }) };
    // A city's, with its counties as forms offer them.
    return { cityCode: countyCode, counties: [...names].map(([value, label]) => ({ value, label })) };
  }

  return processStarts<MatterDocument>(
    { db, policies, engine },
    {
      name: 'matter-starts',
      collection: 'matters',
      noun: 'matter',
      areaOf: ({ countyCode }) => countyCode,
      async messageOf(matter, policy, begunOn) {
        const own: MatterVariables = { matterId: matter._id, begunOn, ...(await place(matter)), policy };
        return { name: begunMessage(matter.processId), variables: { ...matter.variables, ...own } };
      },
    },
  );
}
