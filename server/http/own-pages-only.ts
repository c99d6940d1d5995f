import type { RequestHandler } from 'express';
import { refuse } from './refuse.js';

/** Another site's page can't set this header without asking us first, so a changing call that carries it comes from our own. */
export const ownPagesOnly: RequestHandler = (req, _res, next) => {
  const changes = !['GET', 'HEAD', 'OPTIONS'].includes(req.method);
  if (changes && req.get('x-requested-with') !== 'yimen') throw refuse('missing-request-header');
  next();
};
