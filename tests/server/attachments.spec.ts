import { createHash, randomBytes } from 'node:crypto';
import { request } from 'node:http';
import type { AttachmentView } from '../../domain/api-case-file.js';
import type { AuditEntry } from '../../domain/api.js';
import { fileStore } from '../../adapters/mongo/file-store.js';
import { fileCipher } from '../../adapters/crypto/file-cipher.js';
import { until } from '../support/until.js';
import { reportedCase } from './support/open-task.js';
import { serverUnderTest } from './support/server-under-test.js';

/** A picture of one dot, made larger by what follows its end. */
const dot = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
const picture = (length = 0) => Buffer.concat([dot, randomBytes(length)]);
const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF');

describe('the attachments of a case', () => {
  const server = serverUnderTest();

  const upload = async (username: string, caseId: string, content: Buffer, { name = '示例证明.png', paper = 'hardship-proof' } = {}) => {
    const form = new FormData();
    form.set('paper', paper);
    form.set('file', new Blob([new Uint8Array(content)]), name);
    const cookie = (await server().as(username)).cookie();
    const response = await fetch(`${server().url}/api/cases/${caseId}/attachments`, {
      method: 'POST',
      body: form,
      headers: { cookie, 'x-requested-with': 'yimen' },
    });
    return { status: response.status, body: (await response.json()) as AttachmentView & { code: string; message: string } };
  };
  const listed = async (caseId: string, username = 'township') =>
    (await server().as(username)).get<AttachmentView[]>(`/api/cases/${caseId}/attachments`);
  const content = async (username: string, caseId: string, attachmentId: string) => {
    const cookie = (await server().as(username)).cookie();
    return fetch(`${server().url}/api/cases/${caseId}/attachments/${attachmentId}/content`, { headers: { cookie } });
  };
  const chunkCount = () => server().database.db.collection('files.chunks').countDocuments();

  it('are kept whole, told by their content, sealed at rest, and come back as they were', async () => {
    const caseId = await reportedCase(server());
    const bytes = picture(300_000);

    const { status, body } = await upload('township', caseId, bytes, { name: '伤情照片.txt' });

    expect(status).toBe(201);
    expect(body).toMatchObject({
      name: '伤情照片.txt',
      paper: 'hardship-proof',
      type: 'image/png',
      size: bytes.length,
      addedByName: '演示·镇经办',
    });
    expect(body.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    const answer = await content('village', caseId, body.attachmentId);
    expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true);

    const [chunk] = await server().database.db.collection('files.chunks').find({}).sort({ _id: -1 }).limit(1).toArray();
    expect(Buffer.from((chunk as unknown as { data: { buffer: Uint8Array } }).data.buffer).includes(dot.subarray(0, 30))).toBe(false);
    expect(JSON.stringify(await server().database.db.collection('attachments').find({ caseId }).toArray())).not.toContain('伤情');
  });

  it('open in the browser where nothing in them can run', async () => {
    const caseId = await reportedCase(server());
    const { body } = await upload('township', caseId, pdf, { name: '票据.pdf' });

    const { headers } = await content('township', caseId, body.attachmentId);

    expect(headers.get('content-type')).toBe('application/pdf');
    expect(headers.get('content-disposition')).toContain(`filename*=UTF-8''${encodeURIComponent('票据.pdf')}`);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'self'/);
  });

  it('keep the same content once', async () => {
    const caseId = await reportedCase(server());
    const bytes = picture(50_000);
    const first = await upload('township', caseId, bytes);
    const chunks = await chunkCount();

    const second = await upload('village', caseId, bytes, { name: '又一份.png' });

    expect(second.body.attachmentId).toBe(first.body.attachmentId);
    expect(await listed(caseId)).toHaveLength(1);
    expect(await chunkCount()).toBe(chunks);
  });

  it('are pictures and PDF of a bounded size; what is refused leaves nothing', async () => {
    const caseId = await reportedCase(server());
    const chunks = await chunkCount();

    expect(await upload('township', caseId, Buffer.from('MZ not a picture'), { name: '照片.png' })).toMatchObject({
      status: 415,
      body: { code: 'attachment-type' },
    });
    expect(await upload('township', caseId, picture(1_100_000))).toMatchObject({
      status: 413,
      body: { code: 'attachment-too-large', message: expect.stringContaining('1 MB') },
    });
    expect(await upload('township', caseId, picture(), { paper: 'nonsense' })).toMatchObject({
      status: 400,
      body: { code: 'invalid-input' },
    });

    expect(await listed(caseId)).toEqual([]);
    await until('the chunks are gone', async () => (await chunkCount()) === chunks);
    expect(await server().database.db.collection('fileUploads').countDocuments()).toBe(0);
  });

  it('leave nothing when the upload breaks off', async () => {
    const caseId = await reportedCase(server());
    const chunks = await chunkCount();
    const cookie = (await server().as('township')).cookie();
    const uploads = server().database.db.collection('fileUploads');

    const sending = request(`${server().url}/api/cases/${caseId}/attachments`, {
      method: 'POST',
      headers: { cookie, 'x-requested-with': 'yimen', 'content-type': 'multipart/form-data; boundary=b', 'content-length': 900_000 },
    });
    sending.on('error', () => undefined);
    sending.write('--b\r\ncontent-disposition: form-data; name="file"; filename="a.png"\r\n\r\n');
    sending.write(picture(400_000));
    await until('the upload is under way', async () => (await uploads.countDocuments()) > 0);
    sending.destroy();

    await until('nothing is left', async () => (await uploads.countDocuments()) === 0 && (await chunkCount()) === chunks);
    expect(await listed(caseId)).toEqual([]);
  });

  it('are swept away when the server stopped before they were on record', async () => {
    const { database, clock, dispatcher } = server();
    const files = fileStore(database.db, fileCipher(Buffer.alloc(32, 7)), { now: () => new Date(clock.now().getTime() - 7 * 3_600_000) });
    async function* half() {
      yield picture(100_000);
    }
    const { fileId } = await files.keep(half(), 'file:nobody:1');
    dispatcher.kick();

    await until('the orphan is gone', async () => (await database.db.collection('fileUploads').countDocuments()) === 0);
    await expect(
      (async () => {
        for await (const _ of files.open(fileId, 'file:nobody:1'));
      })(),
    ).rejects.toThrow();
  });

  it('are removed from sight with a reason, and kept', async () => {
    const caseId = await reportedCase(server());
    const { body } = await upload('township', caseId, picture(10));
    const township = await server().as('township');

    await township.send('POST', `/api/cases/${caseId}/attachments/${body.attachmentId}/remove`, { reason: '传错了人的材料' });

    expect(await listed(caseId)).toMatchObject([{ removed: { byName: '演示·镇经办', reason: '传错了人的材料' } }]);
    expect((await content('township', caseId, body.attachmentId)).status).toBe(200);
    // The same content may come again.
    const bytes = Buffer.from(await (await content('township', caseId, body.attachmentId)).arrayBuffer());
    expect((await upload('township', caseId, bytes)).body.attachmentId).not.toBe(body.attachmentId);
  });

  it('are for who may see the case, and each opening is noted', async () => {
    const caseId = await reportedCase(server());
    const { body } = await upload('township', caseId, picture(11));

    expect((await upload('hotline', caseId, picture(12))).status).toBe(403);
    expect((await upload('township2', caseId, picture(12))).status).toBe(404);
    expect((await content('township2', caseId, body.attachmentId)).status).toBe(404);
    expect((await content('medical', caseId, body.attachmentId)).status).toBe(403);
    await content('approver', caseId, body.attachmentId);

    const entries = await (await server().as('supervisor')).get<AuditEntry[]>(`/api/audit?caseId=${caseId}`);
    expect(entries.filter(({ act }) => act === 'attachment-opened')).toMatchObject([
      { actor: 'approver', detail: expect.stringContaining('hardship-proof') },
    ]);
    expect(entries.some(({ act }) => act === 'attachment-added')).toBe(true);
  });

  it('are not added to a case that is closed', async () => {
    const caseId = await reportedCase(server());
    await server().database.cases.updateOne({ _id: caseId }, { $set: { status: 'closed' } });

    expect(await upload('township', caseId, picture(13))).toMatchObject({ status: 409, body: { code: 'case-closed' } });
  });
});
