import type { Request, RequestHandler } from 'express';
import type { User } from '../../domain/api.js';
import type { UserDocument, UserModel } from '../../adapters/mongo/user-model.js';
import { refuse } from './refuse.js';

/** Who acts, and what kind of area is theirs. What is about a whole city carries the city's code where others carry the county's. */
export interface ActingUser extends User {
  readonly areaKind: 'township' | 'county' | 'city';
}

const actors = new WeakMap<Request, ActingUser>();

/** Reads the signed-in person afresh for each request, so that a changed role counts at once. */
export function identify(users: UserModel): RequestHandler {
  return async (req, _res, next) => {
    const { username } = req.session;
    const found = username === undefined ? null : await users.findById(username).lean();
    if (found) actors.set(req, toActingUser(found));
    next();
  };
}

export function toActingUser({ _id, name, role, areaCode, areaName, areaKind, department }: UserDocument): ActingUser {
  return { username: _id, name, role, areaCode, areaName, areaKind, ...(department !== undefined && { department }) };
}

/** The person who acts; refuses when nobody is signed in. */
export function actingUser(req: Request): ActingUser {
  const user = actors.get(req);
  if (!user) throw refuse('not-signed-in');
  return user;
}
