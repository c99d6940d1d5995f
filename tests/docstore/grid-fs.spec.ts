import { createHash, randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { GridFSBucket } from 'mongodb';
import { storeUnderTest } from './support/store-under-test.js';

describe('GridFS', () => {
  const store = storeUnderTest();
  let bucket: GridFSBucket;
  beforeEach(() => {
    bucket = new GridFSBucket(store.db, { bucketName: store.collection.collectionName, chunkSizeBytes: 64 * 1024 });
  });

  const upload = async (name: string, bytes: Buffer, metadata = {}) => {
    const stream = bucket.openUploadStream(name, { metadata });
    await pipeline(Readable.from([bytes]), stream);
    return stream.id;
  };
  const download = async (stream: Readable) => Buffer.concat((await stream.toArray()) as Buffer[]);
  const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

  it('gives a file back as it was, over many chunks', async () => {
    const bytes = randomBytes(1_000_000);
    const id = await upload('虚构证明.pdf', bytes, { caseId: 'case-1' });

    expect(hash(await download(bucket.openDownloadStream(id)))).toBe(hash(bytes));
    expect(await bucket.find({ 'metadata.caseId': 'case-1' }).toArray()).toMatchObject([{ filename: '虚构证明.pdf', length: 1_000_000 }]);
  });

  it('reads a part of a file', async () => {
    const bytes = randomBytes(200_000);
    const id = await upload('part', bytes);

    expect(await download(bucket.openDownloadStream(id, { start: 65_000, end: 140_000 }))).toEqual(bytes.subarray(65_000, 140_000));
  });

  it('keeps versions under one name, renames and deletes', async () => {
    await upload('name', Buffer.from('first'));
    const second = await upload('name', Buffer.from('second'));
    expect((await download(bucket.openDownloadStreamByName('name', { revision: 0 }))).toString()).toBe('first');

    await bucket.rename(second, 'other');
    expect((await download(bucket.openDownloadStreamByName('other'))).toString()).toBe('second');
    await bucket.delete(second);
    await expect(download(bucket.openDownloadStream(second))).rejects.toThrow(/not found/i);
    expect(await store.db.collection(`${store.collection.collectionName}.chunks`).countDocuments({ files_id: second })).toBe(0);
  });

  it('leaves nothing of an upload that was aborted', async () => {
    const stream = bucket.openUploadStream('aborted');
    // A chunk that is under way meets the end of its stream.
    stream.on('error', () => undefined);
    stream.write(randomBytes(300_000));
    await new Promise((resolve) => setTimeout(resolve, 50));
    await stream.abort();

    expect(await bucket.find({}).toArray()).toEqual([]);
  });
});
