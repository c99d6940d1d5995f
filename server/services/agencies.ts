import type { AuditLog } from '../../adapters/mongo/audit-log.js';
import type { Database } from '../../adapters/mongo/database.js';
import type { FieldCipher } from '../../adapters/crypto/field-cipher.js';
import type { AgencyDocument } from '../../adapters/mongo/services.js';
import type { AgencyChange, AgencyRow, NewAgency } from '../../domain/api-services.js';
import type { Page } from '../../domain/api.js';
import { sealedPlace } from '../../domain/privacy/sealed-place.js';
import type { ActingUser } from '../http/acting-user.js';
import { pageSize, toPage } from '../http/paging.js';
import { refuse } from '../http/refuse.js';

export interface Agencies {
  list(countyCode: string, cursor: string | undefined): Promise<Page<AgencyRow>>;
  enter(agency: NewAgency, user: ActingUser): Promise<void>;
  change(agencyId: string, change: AgencyChange, user: ActingUser): Promise<void>;
}

/** M19: the county's register of agencies. Account numbers are sealed; nobody reads them back. */
export function agencies({
  database: { db, insertOnce },
  cipher,
  audit,
}: {
  readonly database: Pick<Database, 'db' | 'insertOnce'>;
  readonly cipher: FieldCipher;
  readonly audit: AuditLog;
}): Agencies {
  const register = db.collection<AgencyDocument>('agencies');
  const sealed = (agencyId: string, accountNumber: string) => ({
    sealedAccount: cipher.seal(accountNumber, sealedPlace.agencyAccount(agencyId)),
    accountEnd: accountNumber.slice(-4),
  });
  const note = (user: ActingUser, act: string, agencyId: string, detail: string) =>
    audit.append({ actor: user.username, actorName: user.name, act, subjectId: agencyId, detail });

  return {
    async list(countyCode, cursor) {
      const found = await register
        .find({ countyCode, ...(cursor !== undefined && { _id: { $gt: cursor } }) })
        .sort({ _id: 1 })
        .limit(pageSize + 1)
        .toArray();
      return toPage(found, ({ _id }) => _id, ({ _id, name, professionalPercent, services, accountEnd, isActive, rating, revision }) => ({
        agencyId: _id,
        name,
        professionalPercent,
        services,
        accountEnd,
        isActive,
        revision,
        ...(rating && { rating }),
      }));
    },

    async enter({ requestId, accountNumber, ...facts }, user) {
      const agency: AgencyDocument = { _id: requestId, countyCode: user.areaCode, ...facts, ...sealed(requestId, accountNumber), isActive: true, revision: 0 };
      if (await insertOnce(() => register.insertOne(agency))) await note(user, 'agency-entered', requestId, facts.name);
    },

    async change(agencyId, { revision, accountNumber, ...facts }, user) {
      const own = { _id: agencyId, countyCode: user.areaCode };
      const set = { ...facts, ...(accountNumber !== undefined && sealed(agencyId, accountNumber)) };
      const { matchedCount } = await register.updateOne({ ...own, revision }, { $set: set, $inc: { revision: 1 } });
      if (matchedCount === 0) throw refuse((await register.findOne(own, { projection: { _id: 1 } })) ? 'record-changed' : 'not-found');
      await note(user, 'agency-changed', agencyId, accountNumber === undefined ? facts.name : `${facts.name}（含账号）`);
    },
  };
}
