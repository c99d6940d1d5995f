import type { RequestHandler } from 'express';
import { fileTypeFromBuffer } from 'file-type';
import multer, { MulterError } from 'multer';
import { attachmentTypes, type AttachmentType } from '../../domain/api-case-file.js';
import type { FileStore, KeptFile } from '../../domain/ports/file-store.js';
import { refuse } from '../http/refuse.js';

export interface Upload extends KeptFile {
  readonly type: AttachmentType;
  /** Where it is sealed; drawn before its first byte. */
  readonly place: string;
}
declare module 'express-serve-static-core' {
  interface Request {
    /** Of an upload: where the file belongs, set before it comes. */
    filePlace?: string;
  }
}

/** Enough for the type of any file. */
const headLength = 4_100;

/**
 * Streams the one file of a form into the store. What it is is told by its content; what is too large, of another kind, or breaks off
 * leaves nothing behind.
 */
export function upload(files: FileStore, maxBytes: number): RequestHandler {
  const receive = multer({
    defParamCharset: 'utf8',
    limits: { fileSize: maxBytes, files: 1, fields: 4, fieldSize: 1_000, parts: 5 },
    storage: {
      _handleFile(req, file, done) {
        const place = req.filePlace ?? '';
        keepTyped(files, file.stream, place).then(
          // `path` is what multer asks for when it cleans up.
          (kept) => done(null, { ...kept, place, path: kept.fileId } as Partial<Express.Multer.File>),
          (error: unknown) => done(error),
        );
      },
      _removeFile(_req, file, done) {
        files.remove(file.path).then(
          () => done(null),
          (error: unknown) => done(error as Error),
        );
      },
    },
  }).single('file');

  return (req, res, next) => receive(req, res, (error: unknown) => next(error === undefined ? undefined : inWords(error, maxBytes)));
}

async function keepTyped(
  files: FileStore,
  stream: NodeJS.ReadableStream & { truncated?: boolean },
  place: string,
): Promise<KeptFile & { readonly type: AttachmentType }> {
  let type: AttachmentType | undefined;
  async function* checked(): AsyncGenerator<Buffer> {
    let head = Buffer.alloc(0);
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      if (type !== undefined) {
        yield chunk;
        continue;
      }
      head = Buffer.concat([head, chunk]);
      if (head.length < headLength) continue;
      type = await typeOf(head);
      yield head;
    }
    if (type === undefined) {
      type = await typeOf(head);
      yield head;
    }
    if (stream.truncated === true) throw new MulterError('LIMIT_FILE_SIZE');
  }
  const kept = await files.keep(checked(), place);
  if (type === undefined) throw new Error('Expected a file of a known type to be kept, found none.');
  return { ...kept, type };
}

async function typeOf(head: Buffer): Promise<AttachmentType> {
  const found = await fileTypeFromBuffer(head);
  const type = attachmentTypes.find((known) => known === found?.mime);
  if (type === undefined) throw refuse('attachment-type');
  return type;
}

function inWords(error: unknown, maxBytes: number): unknown {
  if (!(error instanceof MulterError)) return error;
  if (error.code === 'LIMIT_FILE_SIZE') {
    return refuse('attachment-too-large', { message: `文件超过 ${Math.floor(maxBytes / 1024 / 1024)} MB，请压缩或分成几份后再上传。` });
  }
  return refuse('invalid-input', { message: '一次上传一个文件，请重新选择。' });
}
