import { hash } from 'argon2';
import type { AuditLog } from '../../adapters/mongo/audit-log.js';
import type { Database } from '../../adapters/mongo/database.js';
import type { UserDocument } from '../../adapters/mongo/user-model.js';
import { roleLevels } from '../../domain/account/role-levels.js';
import type { AccountArea, AccountChange, AccountQuery, AccountView, FirstPassword, NewAccount } from '../../domain/api-accounts.js';
import type { Page } from '../../domain/api.js';
import type { Clock } from '../../domain/ports/clock.js';
import type { ActingUser } from '../http/acting-user.js';
import { pageSize, toPage } from '../http/paging.js';
import { refuse } from '../http/refuse.js';
import { passwordHashing } from '../session/password-hashing.js';
import { accountView } from './account-view.js';
import type { AreasOf } from './areas-of.js';
import { newPassword } from './new-password.js';

export interface Accounts {
  list(admin: ActingUser, query: AccountQuery, cursor: string | undefined): Promise<Page<AccountView>>;
  create(admin: ActingUser, account: NewAccount): Promise<FirstPassword>;
  change(admin: ActingUser, username: string, change: AccountChange): Promise<AccountView>;
  /** Another first password, and the second factor gone when it was lost with the telephone; sessions end. */
  reset(admin: ActingUser, username: string, what: 'password' | 'second-factor', reason: string): Promise<FirstPassword | undefined>;
  /** A disabled person is signed out at once and is nobody's substitute; what they did stays. */
  disable(admin: ActingUser, username: string, reason: string): Promise<AccountView>;
  enable(admin: ActingUser, username: string, reason: string): Promise<AccountView>;
}

/** Who may sign in, kept by the administrator of each area; nobody changes their own account here. */
export function accounts({
  database: { db, users, insertOnce },
  areasOf,
  audit,
  clock,
}: {
  readonly database: Pick<Database, 'db' | 'users' | 'insertOnce'>;
  readonly areasOf: AreasOf;
  readonly audit: AuditLog;
  readonly clock: Clock;
}): Accounts {
  const note = (admin: ActingUser, act: string, username: string, detail: string) =>
    audit.append({ actor: admin.username, actorName: admin.name, act, subjectId: username, detail });

  /** An account of the administrator's area, not the own one. */
  async function needed(admin: ActingUser, username: string): Promise<UserDocument> {
    const codes = (await areasOf(admin)).map(({ areaCode }) => areaCode);
    const user = await users.findOne({ _id: username, areaCode: { $in: codes } }).lean();
    if (!user) throw refuse('not-found');
    if (username === admin.username) throw refuse('own-account');
    return user;
  }

  async function placeOf(
    admin: ActingUser,
    { role, areaCode, department, agencyId }: Pick<NewAccount, 'role' | 'areaCode' | 'department' | 'agencyId'>,
  ): Promise<AccountArea> {
    const area = (await areasOf(admin)).find((known) => known.areaCode === areaCode);
    if (!area || !roleLevels[role].includes(area.level)) throw refuse('role-elsewhere');
    if ((role === 'department-handler') !== (department !== undefined)) {
      throw refuse('invalid-input', { fields: [{ field: 'department', message: '部门承办人须选所属部门，其他岗位不选' }] });
    }
    const isKnown = agencyId !== undefined && (await db.collection<{ _id: string }>('agencies').findOne({ _id: agencyId, countyCode: areaCode })) !== null;
    if ((role === 'social-worker') !== isKnown || (agencyId !== undefined && !isKnown)) {
      throw refuse('invalid-input', { fields: [{ field: 'agencyId', message: '社会工作者须选本县名册中的机构，其他岗位不选' }] });
    }
    return area;
  }

  async function write(user: UserDocument, update: object): Promise<AccountView> {
    const revision = user.revision ?? 0;
    const found = await users
      .findOneAndUpdate(
        { _id: user._id, ...(revision === 0 ? { $or: [{ revision: 0 }, { revision: { $exists: false } }] } : { revision }) },
        update,
        { returnDocument: 'after' },
      )
      .lean();
    if (!found) throw refuse('record-changed');
    return accountView(found);
  }

  return {
    async list(admin, { role, areaCode }, cursor) {
      const codes = (await areasOf(admin)).map((area) => area.areaCode).filter((code) => areaCode === undefined || code === areaCode);
      const found = await users
        .find({ areaCode: { $in: codes }, ...(role && { role }), ...(cursor !== undefined && { _id: { $gt: cursor } }) })
        .sort({ _id: 1 })
        .limit(pageSize + 1)
        .lean();
      return toPage(found, ({ _id }) => _id, accountView);
    },

    async create(admin, { username, ...account }) {
      const area = await placeOf(admin, account);
      const firstPassword = newPassword();
      const user: UserDocument = {
        _id: username,
        name: account.name,
        role: account.role,
        areaCode: area.areaCode,
        areaName: area.areaName,
        areaKind: area.level,
        ...(account.department && { department: account.department }),
        ...(account.agencyId && { agencyId: account.agencyId }),
        passwordHash: await hash(firstPassword, passwordHashing),
        mustChangePassword: true,
        createdAt: clock.now().toISOString(),
        revision: 0,
      };
      if (!(await insertOnce(() => users.create(user)))) throw refuse('username-taken');
      await note(admin, 'account-created', username, `${account.role} ${area.areaCode}`);
      return { username, firstPassword };
    },

    async change(admin, username, { revision, ...change }) {
      const user = await needed(admin, username);
      if (revision !== (user.revision ?? 0)) throw refuse('record-changed');
      const area = await placeOf(admin, change);
      const { department, agencyId } = change;
      const changed = await write(user, {
        $set: {
          name: change.name,
          role: change.role,
          areaCode: area.areaCode,
          areaName: area.areaName,
          areaKind: area.level,
          ...(department && { department }),
          ...(agencyId && { agencyId }),
        },
        $unset: { ...(!department && { department: '' }), ...(!agencyId && { agencyId: '' }) },
        $inc: { revision: 1 },
      });
      await note(admin, 'account-changed', username, `${user.role} ${user.areaCode} → ${change.role} ${area.areaCode}`);
      return changed;
    },

    async reset(admin, username, what, reason) {
      const user = await needed(admin, username);
      const sessionsSince = clock.now().toISOString();
      if (what === 'second-factor') {
        await write(user, { $set: { sessionsSince }, $unset: { secondFactor: '' }, $inc: { revision: 1 } });
        await note(admin, 'second-factor-reset', username, reason);
        return undefined;
      }
      const firstPassword = newPassword();
      const passwordHash = await hash(firstPassword, passwordHashing);
      await write(user, { $set: { passwordHash, mustChangePassword: true, sessionsSince }, $inc: { revision: 1 } });
      await note(admin, 'password-reset', username, reason);
      return { username, firstPassword };
    },

    async disable(admin, username, reason) {
      const user = await needed(admin, username);
      if (user.disabledAt !== undefined) return accountView(user);
      const disabled = await write(user, {
        $set: { disabledAt: clock.now().toISOString(), disabledReason: reason },
        $inc: { revision: 1 },
      });
      await note(admin, 'account-disabled', username, reason);
      return disabled;
    },

    async enable(admin, username, reason) {
      const user = await needed(admin, username);
      if (user.disabledAt === undefined) return accountView(user);
      const enabled = await write(user, {
        $set: { sessionsSince: clock.now().toISOString() },
        $unset: { disabledAt: '', disabledReason: '' },
        $inc: { revision: 1 },
      });
      await note(admin, 'account-enabled', username, reason);
      return enabled;
    },
  };
}
