import { hash, verify } from 'argon2';
import type { AuditLog } from '../../adapters/mongo/audit-log.js';
import type { UserDocument, UserModel } from '../../adapters/mongo/user-model.js';
import { refuse } from '../http/refuse.js';
import { passwordHashing } from './password-hashing.js';

export type SignIn = (credentials: { readonly username: string; readonly password: string }) => Promise<UserDocument>;

/** Checks the password. A name that nobody has takes as long as one that somebody has, so that names cannot be told apart. */
export function signIn({ users, audit }: { readonly users: UserModel; readonly audit: AuditLog }): SignIn {
  const nobodysHash = hash('no password has this hash', passwordHashing);

  return async ({ username, password }) => {
    const user = await users.findById(username).lean();
    const matches = await verify(user?.passwordHash ?? (await nobodysHash), password);
    if (!user || !matches) {
      // What was typed as a name may be a password: only known names are kept.
      await audit.append({ actor: user?._id ?? 'unknown', actorName: user?.name ?? '未知用户', act: 'sign-in-refused' });
      throw refuse('wrong-credentials');
    }
    await audit.append({ actor: user._id, actorName: user.name, act: 'signed-in' });
    return user;
  };
}
