import { Router } from 'express';
import { NewMatter, type MatterKind } from '../../domain/api-matters.js';
import { readCursor } from '../http/paging.js';
import { parse } from '../http/parse.js';
import { refuse } from '../http/refuse.js';
import { allowed } from '../session/allowed.js';
import type { BeginMatter } from './begin-matter.js';
import type { ListMatters } from './list-matters.js';
import type { MatterKinds } from './matter-kinds.js';
import type { ReadMatter } from './read-matter.js';

export function matterRoutes(use: {
  readonly kinds: MatterKinds;
  readonly begin: BeginMatter;
  readonly list: ListMatters;
  readonly read: ReadMatter;
}): Router {
  const router = Router();

  router.get('/matters/kinds', async (req, res) => {
    const kinds = await use.kinds.of(allowed(req, 'see-matters'));
    res.json(
      kinds.map(({ processId, name, level, form: { formId, schema } }): MatterKind => ({
        processId,
        name,
        level,
        form: { formId, schema },
      })),
    );
  });

  router.get('/matters', async (req, res) => {
    const user = allowed(req, 'see-matters');
    res.json(await use.list(user, readCursor(req.query)));
  });

  // 202: its process starts by itself. Who may begin which is in the diagrams.
  router.post('/matters', async (req, res) => {
    const user = allowed(req, 'see-matters');
    res.status(202).json(await use.begin(parse(NewMatter, req.body), user));
  });

  router.get('/matters/:id', async (req, res) => {
    const user = allowed(req, 'see-matters');
    const matter = await use.read(req.params.id, user);
    if (!matter) throw refuse('not-found');
    res.json(matter);
  });

  return router;
}
