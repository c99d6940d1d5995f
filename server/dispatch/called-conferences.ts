import type { Database } from '../../adapters/mongo/database.js';
import { civilDate } from '../../domain/deadline/working-days.js';
import type { PolicyStore } from '../../domain/ports/policy-store.js';
import type { ProcessEngine } from '../../domain/ports/process-engine.js';
import { type ConferenceCalledVariables, messages, PolicyVariables } from '../../processes/contract.js';
import type { ConferenceDocument } from '../conferences/call-conference.js';
import type { Outbox } from './dispatcher.js';
import { oldestIds } from './oldest-ids.js';

/** Starts the process of each conference that was called. A message that comes twice starts nothing while the first one's instance runs. */
export function calledConferences({
  database: { db, cases },
  policies,
  engine,
}: {
  readonly database: Pick<Database, 'db' | 'cases'>;
  readonly policies: PolicyStore;
  readonly engine: Pick<ProcessEngine, 'publish'>;
}): Outbox {
  const conferences = db.collection<ConferenceDocument>('conferences');

  return {
    name: 'conferences',

    pending: (limit) => oldestIds(conferences, { state: 'pending' }, { at: 1 }, limit),

    async finish(conferenceId) {
      const conference = await conferences.findOne({ _id: conferenceId });
      if (!conference || conference.state === 'started') return;
      const { caseId } = conference;
      const file = await cases.findById(caseId, { townshipCode: 1, countyCode: 1 }).lean();
      const date = civilDate(new Date(conference.at));
      const policy = file && (await policies.inForce(file.countyCode, date));
      if (!file || !policy) throw new Error(`Expected the case ${caseId} and a policy in force on ${date}, found ${file ? 'no policy' : 'no case'}.`);

      const { townshipCode, countyCode } = file;
      const variables: ConferenceCalledVariables = {
        caseId,
        conferenceId,
        townshipCode,
        countyCode,
        policy: PolicyVariables.parse({ ...policy.values, version: policy.version }),
      };
      await engine.publish({ name: messages.conferenceCalled, correlationKey: caseId, messageId: conferenceId, ttlMs: 600_000, variables });
      await conferences.updateOne({ _id: conferenceId }, { $set: { state: 'started' } });
    },
  };
}
