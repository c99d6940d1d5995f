import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Router } from 'express';
import { AttachmentRemoval, NewAttachment } from '../../domain/api-case-file.js';
import type { FileStore } from '../../domain/ports/file-store.js';
import { sealedPlace } from '../../domain/privacy/sealed-place.js';
import { parse } from '../http/parse.js';
import { refuse } from '../http/refuse.js';
import { allowed } from '../session/allowed.js';
import type { CaseAttachments } from './attachments.js';
import { upload, type Upload } from './upload.js';

/** A page of its own that runs nothing and that only our pages may frame. Chromium shows no PDF in a sandbox. */
const alone = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'";
const policies = { 'application/pdf': `${alone}; object-src 'self'`, image: `${alone}; img-src 'self'; sandbox` } as const;

export function attachmentRoutes(
  useCases: CaseAttachments,
  { files, maxBytes }: { readonly files: FileStore; readonly maxBytes: number },
): Router {
  const router = Router();

  router.get('/cases/:id/attachments', async (req, res) => {
    res.json(await useCases.list(req.params.id, allowed(req, 'see-cases')));
  });

  router.post(
    '/cases/:id/attachments',
    async (req, _res, next) => {
      // Before the file: nothing is taken in from who may not put it there.
      const caseId = String(req.params['id']);
      await useCases.expect(caseId, allowed(req, 'keep-attachments'));
      req.filePlace = sealedPlace.file(caseId, randomUUID());
      next();
    },
    upload(files, maxBytes),
    async (req, res) => {
      const file = req.file as (Express.Multer.File & Upload) | undefined;
      if (!file) throw refuse('invalid-input', { message: '没有收到文件，请重新选择。' });
      const fields = NewAttachment.safeParse(req.body);
      if (!fields.success) {
        await files.remove(file.fileId);
        parse(NewAttachment, req.body);
        return;
      }
      const added = await useCases.add(
        String(req.params['id']),
        file,
        { name: file.originalname, paper: fields.data.paper },
        allowed(req, 'keep-attachments'),
      );
      res.status(201).json(added);
    },
  );

  router.get('/cases/:id/attachments/:attachmentId/content', async (req, res) => {
    const { view, content } = await useCases.open(req.params.id, req.params.attachmentId, allowed(req, 'see-cases'));
    res.setHeader('content-type', view.type);
    res.setHeader('content-length', view.size);
    res.setHeader('content-disposition', `inline; filename*=UTF-8''${encodeURIComponent(view.name)}`);
    res.setHeader('content-security-policy', view.type === 'application/pdf' ? policies['application/pdf'] : policies.image);
    res.setHeader('x-content-type-options', 'nosniff');
    try {
      await pipeline(Readable.from(content), res);
    } catch (error) {
      // Whoever looked has closed the page.
      if ((error as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
    }
  });

  router.post('/cases/:id/attachments/:attachmentId/remove', async (req, res) => {
    const user = allowed(req, 'keep-attachments');
    res.json(await useCases.remove(req.params.id, req.params.attachmentId, parse(AttachmentRemoval, req.body).reason, user));
  });

  return router;
}
