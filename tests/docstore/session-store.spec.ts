import { MongoStore } from 'connect-mongo';
import type { SessionData } from 'express-session';
import { storeUnderTest } from './support/store-under-test.js';

describe('connect-mongo', () => {
  const store = storeUnderTest();
  let sessions: MongoStore;

  beforeEach(() => {
    sessions = MongoStore.create({ clientPromise: Promise.resolve(store.client), dbName: `${store.dbName}_s`, ttl: 60 });
  });

  const session = (user: string) =>
    ({ cookie: { originalMaxAge: 60_000, expires: new Date(Date.now() + 60_000) }, user }) as unknown as SessionData;

  const call = <Result>(run: (done: (error: unknown, result?: Result | null) => void) => void) =>
    new Promise<Result | null | undefined>((resolve, reject) => {
      run((error, result) => (error ? reject(error as Error) : resolve(result)));
    });

  it('keeps a session, touches it and forgets it', async () => {
    await call((done) => sessions.set('s1', session('wang'), done));
    expect(await call((done) => sessions.get('s1', done))).toMatchObject({ user: 'wang' });

    await call((done) => sessions.touch('s1', session('wang') as never, done));
    await call((done) => sessions.destroy('s1', done));

    expect(await call((done) => sessions.get('s1', done))).toBeFalsy();
  });

  it('counts and clears its sessions', async () => {
    await call((done) => sessions.clear(done));
    await call((done) => sessions.set('a', session('a'), done));
    await call((done) => sessions.set('b', session('b'), done));

    expect(await call((done) => sessions.length(done as never))).toBe(2);
    await call((done) => sessions.clear(done));
    expect(await call((done) => sessions.length(done as never))).toBe(0);
  });

  it('makes an index by which sessions expire', async () => {
    await call((done) => sessions.set('a', session('a'), done));

    const indexes = await store.client.db(`${store.dbName}_s`).collection('sessions').indexes();
    expect(indexes).toContainEqual(expect.objectContaining({ key: { expires: 1 }, expireAfterSeconds: 0 }));
    await store.client.db(`${store.dbName}_s`).dropDatabase();
  });
});
