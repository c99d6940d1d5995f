import { hash, verify } from 'argon2';
import type { AuditLog } from '../../adapters/mongo/audit-log.js';
import type { UserDocument, UserModel } from '../../adapters/mongo/user-model.js';
import type { SignIn as Credentials } from '../../domain/api.js';
import type { Clock } from '../../domain/ports/clock.js';
import { refuse } from '../http/refuse.js';
import { passwordHashing } from './password-hashing.js';
import type { SecondFactors } from './second-factor.js';

export type SignIn = (credentials: Credentials) => Promise<UserDocument>;

/**
 * Checks the password, and the code of those who have a second factor. A name that nobody has takes as long as one that somebody has, and a
 * disabled account answers as a wrong password does, so that names cannot be told apart.
 */
export function signIn({
  users,
  factors,
  audit,
  clock,
}: {
  readonly users: UserModel;
  readonly factors: SecondFactors;
  readonly audit: AuditLog;
  readonly clock: Clock;
}): SignIn {
  const nobodysHash = hash('no password has this hash', passwordHashing);

  return async ({ username, password, code }) => {
    const user = await users.findById(username).lean();
    const matches = await verify(user?.passwordHash ?? (await nobodysHash), password);
    if (!user || !matches || user.disabledAt !== undefined) {
      // What was typed as a name may be a password: only known names are kept.
      await audit.append({ actor: user?._id ?? 'unknown', actorName: user?.name ?? '未知用户', act: 'sign-in-refused' });
      throw refuse('wrong-credentials');
    }
    if (user.secondFactor?.confirmedAt !== undefined) {
      if (code === undefined) throw refuse('second-factor-needed');
      if (!(await factors.takeCode(user, code))) {
        await audit.append({ actor: user._id, actorName: user.name, act: 'sign-in-refused', detail: 'second factor' });
        throw refuse('wrong-code');
      }
    }
    await users.updateOne({ _id: user._id }, { $set: { lastSignInAt: clock.now().toISOString() } });
    await audit.append({ actor: user._id, actorName: user.name, act: 'signed-in' });
    return user;
  };
}
