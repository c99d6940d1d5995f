import type { Logger } from 'pino';
import type { AuditLog } from '../../../adapters/mongo/audit-log.js';
import type { Database } from '../../../adapters/mongo/database.js';
import type { LastRebuild, RebuildView } from '../../../domain/api-monitoring.js';
import type { Clock } from '../../../domain/ports/clock.js';
import type { Outbox } from '../../dispatch/dispatcher.js';
import { oldestIds } from '../../dispatch/oldest-ids.js';
import type { ActingUser } from '../../http/acting-user.js';
import { refuse } from '../../http/refuse.js';
import type { RebuildProgress, RebuildReadModel } from './rebuild-read-model.js';

type RebuildDocument = Omit<RebuildView, 'id'> & { readonly _id: string };
const tellEveryMs = 500;

export interface Rebuilds {
  /** One at a time. */
  ask(requestId: string, user: Pick<ActingUser, 'username' | 'name'>): Promise<void>;
  last(): Promise<LastRebuild>;
  /** Does what was asked for, from the start again after a crash. */
  readonly outbox: Outbox;
}

export function rebuilds({
  database: { db, insertOnce },
  audit,
  clock,
  kick,
  log,
  rebuild,
}: {
  readonly database: Pick<Database, 'db' | 'insertOnce'>;
  readonly audit: AuditLog;
  readonly clock: Clock;
  readonly kick: () => void;
  readonly log: Logger;
  readonly rebuild: RebuildReadModel;
}): Rebuilds {
  const documents = db.collection<RebuildDocument>('rebuilds');
  const unfinished = { state: { $in: ['asked' as const, 'running' as const] } };

  return {
    async ask(requestId, user) {
      if (await documents.findOne({ ...unfinished, _id: { $ne: requestId } })) throw refuse('rebuild-running');
      const document: RebuildDocument = { _id: requestId, askedByName: user.name, askedAt: clock.now().toISOString(), state: 'asked' };
      const isNew = await insertOnce(() => documents.insertOne(document));
      if (isNew) await audit.append({ actor: user.username, actorName: user.name, act: 'read-model-rebuilt', detail: requestId });
      kick();
    },

    async last() {
      const found = await documents.find().sort({ askedAt: -1 }).limit(1).next();
      if (!found) return { last: null };
      const { _id, ...rest } = found;
      return { last: { id: _id, ...rest } };
    },

    outbox: {
      name: 'rebuilds',
      apart: 'long',
      pending: () => oldestIds(documents, unfinished, { askedAt: 1 }, 1),
      async finish(id) {
        const end = (state: RebuildDocument['state'], result: object = {}) =>
          documents.updateOne({ _id: id }, { $set: { state, ...result, endedAt: clock.now().toISOString() }, $unset: { progress: '' } });
        try {
          const result = await rebuild(tellNowAndThen((progress) => documents.updateOne({ _id: id }, { $set: { state: 'running', progress } })));
          await end('missing' in result ? 'refused' : 'done', result);
        } catch (error) {
          log.error({ err: error }, 'the read model was not rebuilt');
          await end('failed');
        }
      },
    },
  };
}

/** The first word of each phase, and then one each half a second. */
function tellNowAndThen(tell: (progress: RebuildProgress) => Promise<unknown>): (progress: RebuildProgress) => Promise<void> {
  let [phase, toldAt]: [string, number] = ['', 0];
  return async (progress) => {
    if (progress.phase === phase && performance.now() - toldAt < tellEveryMs) return;
    [phase, toldAt] = [progress.phase, performance.now()];
    await tell(progress);
  };
}
