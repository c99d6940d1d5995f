import { hash, verify } from 'argon2';
import type { AuditLog } from '../../adapters/mongo/audit-log.js';
import type { UserDocument, UserModel } from '../../adapters/mongo/user-model.js';
import type { PasswordChange } from '../../domain/api-accounts.js';
import { passwordProblem, shortestPassword } from '../../domain/account/password-problem.js';
import type { Clock } from '../../domain/ports/clock.js';
import { refuse } from '../http/refuse.js';
import { isCommonPassword } from './common-passwords.js';
import { passwordHashing } from './password-hashing.js';

const words = {
  'too-short': `至少 ${shortestPassword} 个字符`,
  'too-common': '这个密码很常见，容易被猜到',
  'like-the-name': '不能包含账号',
  'as-before': '不能与现在的密码相同',
} as const;

/** Answers from when on sessions count: all others of that person are over. */
export type ChangePassword = (user: UserDocument, change: PasswordChange) => Promise<string>;

/** One's own password, with the present one at hand. */
export function changePassword({
  users,
  audit,
  clock,
}: {
  readonly users: UserModel;
  readonly audit: AuditLog;
  readonly clock: Clock;
}): ChangePassword {
  return async (user, { current, next }) => {
    if (!(await verify(user.passwordHash, current)))
      throw refuse('invalid-input', { fields: [{ field: 'current', message: '现在的密码不对' }] });
    const problem = passwordProblem(next, { username: user._id, before: current, isCommon: isCommonPassword });
    if (problem) throw refuse('invalid-input', { fields: [{ field: 'next', message: words[problem] }] });

    const sessionsSince = clock.now().toISOString();
    await users.updateOne(
      { _id: user._id, passwordHash: user.passwordHash },
      { $set: { passwordHash: await hash(next, passwordHashing), sessionsSince }, $unset: { mustChangePassword: '' } },
    );
    await audit.append({ actor: user._id, actorName: user.name, act: 'password-changed' });
    return sessionsSince;
  };
}
