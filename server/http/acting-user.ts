import type { Request, RequestHandler } from 'express';
import type { User } from '../../domain/api.js';
import type { UserDocument, UserModel } from '../../adapters/mongo/user-model.js';
import { refuse } from './refuse.js';

/** Who acts, and what kind of area is theirs. What is about a whole city carries the city's code where others carry the county's. */
export interface ActingUser extends User {
  readonly areaKind: 'township' | 'county' | 'city';
}

const actors = new WeakMap<Request, ActingUser>();
const signedIn = new WeakMap<Request, UserDocument>();

/** Roles whose people must have a second factor before they do anything else. */
export type NeedsFactor = (role: UserDocument['role']) => boolean;

/**
 * Reads the signed-in person afresh for each request, so that a changed role, a disabled account or a new password counts at once. Whoever
 * has still to choose a password or to set up the second factor is signed in and may do nothing else.
 */
export function identify(users: UserModel, needsFactor: NeedsFactor): RequestHandler {
  return async (req, _res, next) => {
    const { username, signedInAt = '' } = req.session;
    const found = username === undefined ? null : await users.findById(username).lean();
    if (found && found.disabledAt === undefined && signedInAt >= (found.sessionsSince ?? '')) {
      signedIn.set(req, found);
      if (!needOf(found, needsFactor)) actors.set(req, toActingUser(found));
    }
    next();
  };
}

/** What a session waits for. */
export function needOf({ mustChangePassword, secondFactor, role }: UserDocument, needsFactor: NeedsFactor): User['needs'] {
  if (mustChangePassword) return 'password';
  return needsFactor(role) && secondFactor?.confirmedAt === undefined ? 'second-factor' : undefined;
}

export function toActingUser({ _id, name, role, areaCode, areaName, areaKind, department, agencyId }: UserDocument): ActingUser {
  return { username: _id, name, role, areaCode, areaName, areaKind, ...(department !== undefined && { department }), ...(agencyId !== undefined && { agencyId }) };
}

/** The person who is signed in, whatever the session waits for; refuses when nobody is. */
export function signedInUser(req: Request): UserDocument {
  const user = signedIn.get(req);
  if (!user) throw refuse('not-signed-in');
  return user;
}

/** The person who acts; refuses when nobody is signed in. */
export function actingUser(req: Request): ActingUser {
  const user = actors.get(req);
  if (user) return user;
  signedInUser(req);
  throw refuse('session-incomplete');
}
