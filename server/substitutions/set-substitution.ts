import type { FieldCipher } from '../../adapters/crypto/field-cipher.js';
import type { AuditLog } from '../../adapters/mongo/audit-log.js';
import type { Database } from '../../adapters/mongo/database.js';
import { civilDate } from '../../domain/deadline/working-days.js';
import type { Clock } from '../../domain/ports/clock.js';
import { sealedPlace } from '../../domain/privacy/sealed-place.js';
import { toActingUser, type ActingUser } from '../http/acting-user.js';
import { refuse } from '../http/refuse.js';
import type { CountyOf } from '../policy/county-of.js';
import { access, mayDo } from '../../domain/access.js';
import type { SubstitutionDocument } from './substitution-document.js';

interface Needs {
  readonly database: Pick<Database, 'db' | 'users' | 'insertOnce'>;
  readonly cipher: FieldCipher;
  readonly audit: AuditLog;
  readonly clock: Clock;
  readonly countyOf: CountyOf;
}
interface Wanted {
  readonly substitutionId: string;
  readonly absent?: string | undefined;
  readonly substitute: string;
  readonly from: string;
  readonly until: string;
  readonly reason: string;
}
export type SetSubstitution = (wanted: Wanted, user: ActingUser) => Promise<SubstitutionDocument>;

/**
 * Says who stands in: for oneself somebody of the same role in the county; across roles only a supervisor may say so, for people of their
 * county. Four eyes hold as if both had acted, so nobody gets round them by standing in.
 */
export function setSubstitution({ database: { db, users, insertOnce }, cipher, audit, clock, countyOf }: Needs): SetSubstitution {
  const substitutions = db.collection<SubstitutionDocument>('substitutions');

  async function worker(username: string): Promise<ActingUser & { readonly countyCode: string }> {
    const found = await users.findById(username).lean();
    if (!found || found.disabledAt !== undefined || !(access['work-on-tasks'] as readonly string[]).includes(found.role)) throw refuse('substitute-unfit');
    const person = toActingUser(found);
    return { ...person, countyCode: await countyOf(person) };
  }

  return async ({ substitutionId, absent = '', substitute, from, until, reason }, user) => {
    const isOwn = absent === '' || absent === user.username;
    if (!isOwn && !mayDo(user, 'assign-tasks')) throw refuse('not-allowed');
    if (isOwn && !mayDo(user, 'work-on-tasks')) throw refuse('not-allowed');
    const [away, other] = [await worker(isOwn ? user.username : absent), await worker(substitute)];
    const isSupervised = !isOwn && away.countyCode === (await countyOf(user));
    const isFit = away.username !== other.username && away.countyCode === other.countyCode && away.department === other.department;
    if (!isFit || (isOwn ? away.role !== other.role : !isSupervised)) throw refuse('substitute-unfit');
    if (until < civilDate(clock.now())) throw refuse('invalid-input', { fields: [{ field: 'until', message: '结束日期不能早于今天' }] });

    const substitution: SubstitutionDocument = {
      _id: substitutionId,
      absent: { username: away.username, name: away.name },
      substitute: { username: other.username, name: other.name },
      from,
      until,
      sealedReason: cipher.seal(reason, sealedPlace.substitution(substitutionId)),
      by: { username: user.username, name: user.name },
      at: clock.now().toISOString(),
      countyCode: away.countyCode,
    };
    if (await insertOnce(() => substitutions.insertOne(substitution))) {
      await audit.append({
        actor: user.username,
        actorName: user.name,
        act: 'substitution-set',
        detail: `${away.username}→${other.username} ${from}~${until}`,
      });
      return substitution;
    }
    const before = await substitutions.findOne({ _id: substitutionId });
    if (before?.by.username !== user.username) throw refuse('key-used');
    return before;
  };
}
