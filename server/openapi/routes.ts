import { Router } from 'express';
import { actingUser } from '../http/acting-user.js';
import { openApiDocument } from './document.js';

/** The API, told to programs; the page 接口说明 shows the same. */
export function openApiRoutes(): Router {
  const router = Router();
  const document = openApiDocument();

  router.get('/openapi.json', (req, res) => {
    actingUser(req);
    res.json(document);
  });

  return router;
}
