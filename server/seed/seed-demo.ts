import { hash } from 'argon2';
import type { FieldCipher } from '../../adapters/crypto/field-cipher.js';
import type { Database } from '../../adapters/mongo/database.js';
import type { AgencyDocument } from '../../adapters/mongo/services.js';
import type { PolicyDocument } from '../../adapters/mongo/policy-store.js';
import type { Clock } from '../../domain/ports/clock.js';
import type { FundLedger } from '../../domain/ports/fund-ledger.js';
import { sealedPlace } from '../../domain/privacy/sealed-place.js';
import type { TownshipDocument } from '../emergencies/townships.js';
import type { FundIds } from '../money/fund-ids.js';
import { passwordHashing } from '../session/password-hashing.js';
import { demoAssistanceFen, demoCityPolicy, demoPolicy, demoReserveFen } from './demo-policy.js';
import { demoAgencies } from './demo-agencies.js';
import { demoTownships } from './demo-townships.js';
import { demoPassword, demoUsers } from './demo-users.js';
import { seedPeople, type DemoPeopleNeeds } from './seed-people.js';

export interface DemoAccount {
  readonly username: string;
  readonly password: string;
  readonly role: string;
  readonly areaName: string;
}

/** Puts a fictional county into the documents. What is there already stays as it is, so a second start changes nothing. */
export async function seedDemo({
  database: { db, users },
  cipher,
  people,
  funds,
  fundIds,
  clock,
}: {
  readonly database: Database;
  readonly cipher: FieldCipher;
  readonly people: DemoPeopleNeeds;
  readonly funds: FundLedger;
  readonly fundIds: FundIds;
  readonly clock: Clock;
}): Promise<readonly DemoAccount[]> {
  for (const { _id, ...township } of demoTownships) {
    await db.collection<TownshipDocument>('townships').updateOne({ _id }, { $setOnInsert: township }, { upsert: true });
  }
  for (const policy of [demoPolicy, demoCityPolicy]) {
    const policyId = `${policy.areaCode}:${policy.version}`;
    await db.collection<PolicyDocument>('policies').updateOne({ _id: policyId }, { $setOnInsert: policy, $set: { state: 'confirmed' } }, { upsert: true });
  }

  const known = new Set((await users.find({}, { _id: 1 }).lean()).map(({ _id }) => _id));
  const unknown = demoUsers.filter(({ _id }) => !known.has(_id));
  // One salt will do for a password that everybody is told; a slow hash for each of them would be most of a first start.
  const passwordHash = unknown.length > 0 ? await hash(demoPassword, passwordHashing) : '';
  for (const user of unknown) await users.create({ ...user, passwordHash });

  const at = clock.now().toISOString();
  for (const { _id, served } of demoTownships) {
    if (served) await funds.append({ fundId: fundIds.reserve(_id), entry: 'top-up', key: 'demo-opening', amountFen: demoReserveFen, at });
  }
  await funds.append({ fundId: fundIds.assistance('K1'), entry: 'top-up', key: 'demo-opening', amountFen: demoAssistanceFen, at });

  for (const { _id, accountNumber, ...agency } of demoAgencies) {
    const account = { sealedAccount: cipher.seal(accountNumber, sealedPlace.agencyAccount(_id)), accountEnd: accountNumber.slice(-4) };
    await db.collection<AgencyDocument>('agencies').updateOne({ _id }, { $setOnInsert: { ...agency, ...account, countyCode: 'K1', isActive: true, revision: 0 } }, { upsert: true });
  }
  await seedPeople(people);
  return demoUsers.map(({ _id, role, areaName }) => ({ username: _id, password: demoPassword, role, areaName }));
}
