import type { Request } from 'express';
import { actingUser, type ActingUser } from '../http/acting-user.js';
import { refuse } from '../http/refuse.js';
import { access, type Act } from './access.js';

/** The acting person, when their role may do that. */
export function allowed(req: Request, act: Act): ActingUser {
  const user = actingUser(req);
  if (!mayDo(user, act)) throw refuse('not-allowed');
  return user;
}

export function mayDo({ role }: ActingUser, act: Act): boolean {
  return (access[act] as readonly string[]).includes(role);
}
