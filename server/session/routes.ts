import { Router, type Request } from 'express';
import rateLimit, { type Options } from 'express-rate-limit';
import { verify } from 'argon2';
import type { AuditLog } from '../../adapters/mongo/audit-log.js';
import type { UserDocument, UserModel } from '../../adapters/mongo/user-model.js';
import { FactorCode, FactorRemoval, PasswordChange } from '../../domain/api-accounts.js';
import { SignIn as SignInBody, type User } from '../../domain/api.js';
import type { Clock } from '../../domain/ports/clock.js';
import { needOf, signedInUser, type NeedsFactor } from '../http/acting-user.js';
import { parse } from '../http/parse.js';
import { refuse } from '../http/refuse.js';
import type { ChangePassword } from './change-password.js';
import type { SecondFactors } from './second-factor.js';
import type { SignIn } from './sign-in.js';

export interface SessionNeeds {
  readonly signIn: SignIn;
  readonly changePassword: ChangePassword;
  readonly factors: SecondFactors;
  readonly needsFactor: NeedsFactor;
  readonly users: UserModel;
  readonly audit: AuditLog;
  readonly clock: Clock;
}

export function sessionRoutes({ signIn, changePassword, factors, needsFactor, users, audit, clock }: SessionNeeds): Router {
  const router = Router();
  // Guesses from one place at many accounts, and from many places at one account.
  const limits = [
    failures({ limit: 30 }),
    failures({
      limit: 10,
      keyGenerator: ({ body }) => `account:${String((body as { username?: unknown } | undefined)?.username).slice(0, 64)}`,
    }),
  ];
  const ownLimit = failures({ limit: 10, keyGenerator: ({ session }) => `own:${String(session.username)}` });
  const view = (user: UserDocument): User => {
    const { _id: username, name, role, areaCode, areaName, secondFactor } = user;
    const needs = needOf(user, needsFactor);
    return {
      username,
      name,
      role,
      areaCode,
      areaName,
      ...(needs && { needs }),
      ...(secondFactor?.confirmedAt !== undefined && { hasSecondFactor: true }),
    };
  };

  router.post('/session', ...limits, async (req, res) => {
    const user = await signIn(parse(SignInBody, req.body));
    // A new session id, so that one planted before signing in is worth nothing.
    await regenerate(req);
    req.session.username = user._id;
    req.session.signedInAt = clock.now().toISOString();
    res.json(view(user));
  });

  router.get('/session', (req, res) => {
    res.json(view(signedInUser(req)));
  });

  router.delete('/session', async (req, res) => {
    await new Promise<void>((resolve, reject) => req.session.destroy((error) => (error ? reject(error) : resolve())));
    res.clearCookie('yimen.sid').status(204).end();
  });

  router.post('/session/password', ownLimit, async (req, res) => {
    const user = signedInUser(req);
    const since = await changePassword(user, parse(PasswordChange, req.body));
    await regenerate(req);
    req.session.username = user._id;
    req.session.signedInAt = since;
    res.status(204).end();
  });

  router.post('/session/second-factor', async (req, res) => {
    const user = signedInUser(req);
    if (user.mustChangePassword) throw refuse('session-incomplete');
    if (user.secondFactor?.confirmedAt !== undefined) throw refuse('factor-there');
    res.status(201).json(await factors.begin(user));
  });

  router.post('/session/second-factor/confirm', ownLimit, async (req, res) => {
    const user = signedInUser(req);
    const { code } = parse(FactorCode, req.body);
    if (user.secondFactor?.confirmedAt !== undefined) throw refuse('factor-there');
    if (!(await factors.confirm(user, code)))
      throw refuse('invalid-input', { fields: [{ field: 'code', message: '动态码不对，请核对手机时间后再试' }] });
    await audit.append({ actor: user._id, actorName: user.name, act: 'second-factor-set' });
    res.status(204).end();
  });

  router.post('/session/second-factor/remove', ownLimit, async (req, res) => {
    const user = signedInUser(req);
    const { password, code } = parse(FactorRemoval, req.body);
    if (!(await verify(user.passwordHash, password)))
      throw refuse('invalid-input', { fields: [{ field: 'password', message: '密码不对' }] });
    if (!(await factors.takeCode(user, code)))
      throw refuse('invalid-input', { fields: [{ field: 'code', message: '动态码不对，或已经用过' }] });
    await users.updateOne({ _id: user._id }, { $unset: { secondFactor: '' } });
    await audit.append({ actor: user._id, actorName: user.name, act: 'second-factor-removed' });
    res.status(204).end();
  });

  return router;
}

/** Refuses further attempts for a quarter of an hour after so many that failed. Being asked for the code is no failure. */
function failures(options: Pick<Options, 'limit'> & Partial<Pick<Options, 'keyGenerator'>>) {
  return rateLimit({
    windowMs: 15 * 60_000,
    skipSuccessfulRequests: true,
    requestWasSuccessful: (_req, { statusCode }) => statusCode < 400 || statusCode === 428,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: (_req, _res, next) => next(refuse('too-many-attempts')),
    ...options,
  });
}

function regenerate(req: Request): Promise<void> {
  return new Promise((resolve, reject) => req.session.regenerate((error) => (error ? reject(error) : resolve())));
}
