import type { Request } from 'express';
import { mayDo, type Act } from '../../domain/access.js';
import { actingUser, type ActingUser } from '../http/acting-user.js';
import { refuse } from '../http/refuse.js';

/** The acting person, when their role may do that. */
export function allowed(req: Request, act: Act): ActingUser {
  const user = actingUser(req);
  if (!mayDo(user, act)) throw refuse('not-allowed');
  return user;
}
