import { Router } from 'express';
import { DeployBody } from '../../domain/api.js';
import { parse } from '../http/parse.js';
import { refuse } from '../http/refuse.js';
import type { ReadModel } from '../monitoring/documents.js';
import { allowed } from '../session/allowed.js';
import type { DeployDiagram } from './deploy-diagram.js';
import type { ListDefinitions } from './list-definitions.js';

export function definitionRoutes({ listDefinitions, deployDiagram, model }: { readonly listDefinitions: ListDefinitions; readonly deployDiagram: DeployDiagram; readonly model: Pick<ReadModel, 'definitions'> }): Router {
  const router = Router();

  router.get('/definitions', async (req, res) => {
    allowed(req, 'see-definitions');
    res.json(await listDefinitions());
  });

  router.get('/definitions/:key/xml', async (req, res) => {
    allowed(req, 'see-definitions');
    const definition = await model.definitions.findOne({ _id: req.params.key });
    if (!definition) throw refuse('not-found');
    res.type('application/xml').send(definition.xml);
  });

  router.post('/definitions', async (req, res) => {
    const user = allowed(req, 'deploy-diagram');
    res.status(201).json(await deployDiagram(parse(DeployBody, req.body), user));
  });

  return router;
}
