import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { MongoClient } from 'mongodb';
import type { AuditDocument } from '../../../adapters/mongo/audit-chain.js';
import { auditLog } from '../../../adapters/mongo/audit-log.js';
import { startDocstore } from '../../../docstore/docstore.js';

/** `npm run audit:verify`, as an auditor types it. */
describe('the audit log', () => {
  let uri: string;
  let client: MongoClient;
  let close: () => Promise<void>;
  const entries = () => client.db().collection<AuditDocument>('audit');

  beforeAll(async () => {
    const docstore = await startDocstore({ port: 0 });
    const address = new URL(docstore.uri);
    address.pathname = `/audit-${randomUUID()}`;
    uri = address.toString();
    client = await MongoClient.connect(uri);
    close = docstore.close;
  });
  beforeEach(async () => {
    await entries().deleteMany({});
    const log = auditLog(client.db(), { now: () => new Date('2026-05-09T08:00:00Z') });
    for (let entry = 1; entry <= 5; entry++) await log.append({ actor: 'township', actorName: '演示·镇经办', act: 'case-opened', caseId: `case-${entry}` });
  });
  afterAll(async () => {
    await client.close();
    await close();
  });

  const verify = (...args: string[]) =>
    new Promise<{ code: number; said: string }>((resolve) => {
      execFile(process.execPath, ['bin/audit-verify.mjs', ...args], { env: { ...process.env, MONGODB_URI: uri } }, (error, out, err) =>
        resolve({ code: error ? Number(error.code) : 0, said: out + err }),
      );
    });

  it('is as it was written, and its end is told so that it can be kept elsewhere', async () => {
    const last = await entries().findOne({ _id: 5 });
    expect(await verify()).toEqual({ code: 0, said: `5 entries, all as they were written. The last: 5:${last!.hash}\n` });
  }, 30_000);

  it('shows an entry that was changed, or from which one was taken out', async () => {
    await entries().updateOne({ _id: 3 }, { $set: { actorName: '他人' } });
    expect(await verify()).toMatchObject({ code: 1, said: expect.stringContaining('Entry 3 does not fit') });

    await entries().deleteOne({ _id: 3 });
    expect(await verify()).toMatchObject({ code: 1, said: expect.stringContaining('Entry 4 does not fit') });
  }, 30_000);

  it('shows beside an end that was kept that the newest were taken out', async () => {
    const kept = await entries().findOne({ _id: 5 });
    await entries().deleteOne({ _id: 5 });
    expect(await verify()).toMatchObject({ code: 0 });
    expect(await verify('--had', `5:${kept!.hash}`)).toMatchObject({ code: 1, said: expect.stringContaining('Entry 5 does not fit') });
    expect(await verify('--had', 'five')).toMatchObject({ code: 2, said: expect.stringContaining('--had NUMBER:HASH') });
  }, 60_000);
});
