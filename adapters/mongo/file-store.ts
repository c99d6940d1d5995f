import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { GridFSBucket, ObjectId, type Db } from 'mongodb';
import type { Clock } from '../../domain/ports/clock.js';
import type { FileStore } from '../../domain/ports/file-store.js';
import type { FileCipher } from '../crypto/file-cipher.js';

interface UploadDocument {
  readonly _id: ObjectId;
  readonly at: string;
}

/** Files in GridFS, sealed as they stream in. An upload is noted before its first byte, so that what a crash leaves can be found. */
export function fileStore(db: Db, cipher: FileCipher, clock: Clock): FileStore {
  const bucket = new GridFSBucket(db, { bucketName: 'files' });
  const uploads = db.collection<UploadDocument>('fileUploads');
  const chunks = db.collection<{ files_id: ObjectId }>('files.chunks');
  const files = db.collection<{ _id: ObjectId }>('files.files');

  async function remove(id: ObjectId): Promise<void> {
    await files.deleteOne({ _id: id });
    await chunks.deleteMany({ files_id: id });
    await uploads.deleteOne({ _id: id });
  }

  return {
    async keep(content, place) {
      const id = new ObjectId();
      await uploads.insertOne({ _id: id, at: clock.now().toISOString() });
      const hash = createHash('sha256');
      let size = 0;
      async function* measured() {
        for await (const chunk of content) {
          hash.update(chunk);
          size += chunk.length;
          yield chunk;
        }
      }
      const upload = bucket.openUploadStreamWithId(id, 'sealed');
      try {
        await pipeline(Readable.from(cipher.seal(measured(), place)), upload);
      } catch (error) {
        await remove(id);
        throw error;
      }
      return { fileId: id.toHexString(), size, sha256: hash.digest('hex') };
    },

    settle: async (fileId) => void (await uploads.deleteOne({ _id: new ObjectId(fileId) })),
    open: (fileId, place) => cipher.open(bucket.openDownloadStream(new ObjectId(fileId)), place),
    remove: (fileId) => remove(new ObjectId(fileId)),

    async unsettled(before, limit) {
      const found = await uploads
        .find({ at: { $lt: before } })
        .sort({ at: 1 })
        .limit(limit)
        .toArray();
      return found.map(({ _id }) => _id.toHexString());
    },
  };
}
