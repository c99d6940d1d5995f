import { Router, type Request } from 'express';
import rateLimit, { type Options } from 'express-rate-limit';
import { SignIn as SignInBody, type User } from '../../domain/api.js';
import { actingUser } from '../http/acting-user.js';
import { parse } from '../http/parse.js';
import { refuse } from '../http/refuse.js';
import type { SignIn } from './sign-in.js';

export function sessionRoutes(signIn: SignIn): Router {
  const router = Router();
  // Guesses from one place at many accounts, and from many places at one account.
  const limits = [
    failures({ limit: 30 }),
    failures({ limit: 10, keyGenerator: ({ body }) => `account:${String((body as { username?: unknown } | undefined)?.username).slice(0, 64)}` }),
  ];

  router.post('/session', ...limits, async (req, res) => {
    const user = await signIn(parse(SignInBody, req.body));
    // A new session id, so that one planted before signing in is worth nothing.
    await regenerate(req);
    req.session.username = user._id;
    const { name, role, areaCode, areaName } = user;
    res.json({ username: user._id, name, role, areaCode, areaName } satisfies User);
  });

  router.get('/session', (req, res) => {
    const { username, name, role, areaCode, areaName } = actingUser(req);
    res.json({ username, name, role, areaCode, areaName } satisfies User);
  });

  router.delete('/session', async (req, res) => {
    await new Promise<void>((resolve, reject) => req.session.destroy((error) => (error ? reject(error) : resolve())));
    res.clearCookie('yimen.sid').status(204).end();
  });

  return router;
}

/** Refuses further attempts for a quarter of an hour after so many that failed. */
function failures(options: Pick<Options, 'limit'> & Partial<Pick<Options, 'keyGenerator'>>) {
  return rateLimit({
    windowMs: 15 * 60_000,
    skipSuccessfulRequests: true,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: (_req, _res, next) => next(refuse('too-many-attempts')),
    ...options,
  });
}

function regenerate(req: Request): Promise<void> {
  return new Promise((resolve, reject) => req.session.regenerate((error) => (error ? reject(error) : resolve())));
}
