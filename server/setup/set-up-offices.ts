import { hash } from 'argon2';
import type { AuditLog } from '../../adapters/mongo/audit-log.js';
import type { Database } from '../../adapters/mongo/database.js';
import type { PolicyDocument } from '../../adapters/mongo/policy-store.js';
import type { FirstPassword } from '../../domain/api-accounts.js';
import type { Clock } from '../../domain/ports/clock.js';
import { newPassword } from '../accounts/new-password.js';
import type { TownshipDocument } from '../emergencies/townships.js';
import { passwordHashing } from '../session/password-hashing.js';
import type { Offices } from './offices.js';

/**
 * Puts a city's areas, their first policy values and one administrator for each area into the documents. What is there already stays as it
 * is, so that running it again with more townships adds these; answers the first passwords of the administrators it made.
 */
export async function setUpOffices(
  { city, counties }: Offices,
  {
    database: { db, users, insertOnce },
    audit,
    clock,
  }: { readonly database: Pick<Database, 'db' | 'users' | 'insertOnce'>; readonly audit: AuditLog; readonly clock: Clock },
): Promise<readonly FirstPassword[]> {
  for (const { code: countyCode, name: countyName, townships } of counties) {
    for (const { code, name } of townships) {
      const township: Omit<TownshipDocument, '_id'> = { name, countyCode, countyName, served: true };
      await db.collection<TownshipDocument>('townships').updateOne({ _id: code }, { $setOnInsert: township }, { upsert: true });
    }
  }
  const policies = db.collection<PolicyDocument>('policies');
  for (const { code, policy } of [city, ...counties]) {
    if (await policies.findOne({ areaCode: code, state: 'confirmed' })) continue;
    const version = `${code}-1`;
    await policies.updateOne(
      { _id: `${code}:${version}` },
      { $setOnInsert: { ...policy, version, areaCode: code, effectiveUntil: null, state: 'confirmed' } },
      { upsert: true },
    );
  }

  const handed: FirstPassword[] = [];
  for (const { code, name, areaKind } of [
    { ...city, areaKind: 'city' as const },
    ...counties.map((county) => ({ ...county, areaKind: 'county' as const })),
  ]) {
    if (await users.exists({ areaCode: code, role: 'administrator' })) continue;
    const username = `admin-${code.toLowerCase()}`;
    const firstPassword = newPassword();
    const passwordHash = await hash(firstPassword, passwordHashing);
    const user = {
      _id: username,
      name: `${name}·管理员`,
      role: 'administrator' as const,
      areaCode: code,
      areaName: name,
      areaKind,
      passwordHash,
      mustChangePassword: true,
      createdAt: clock.now().toISOString(),
      revision: 0,
    };
    if (!(await insertOnce(() => users.create(user)))) continue;
    await audit.append({
      actor: 'set-up',
      actorName: '初始设置',
      act: 'account-created',
      subjectId: username,
      detail: `administrator ${code}`,
    });
    handed.push({ username, firstPassword });
  }
  return handed;
}
