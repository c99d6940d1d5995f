import { MongoClient } from 'mongodb';
import { startDocstore, type Docstore } from '../../docstore/docstore.js';

describe('a store with a password', () => {
  let docstore: Docstore;
  beforeAll(async () => {
    docstore = await startDocstore({ port: 0, password: 'ein p@ss:wort/密码' });
  });
  afterAll(() => docstore.close());

  const address = () => `127.0.0.1:${docstore.port}/?directConnection=true`;
  const connect = async (uri: string) => {
    const client = new MongoClient(uri, { serverSelectionTimeoutMS: 2000 });
    try {
      await client.connect();
      await client.db('d').collection('c').insertOne({ a: 1 });
      return await client.db('d').collection('c').countDocuments();
    } finally {
      await client.close();
    }
  };

  it('lets those in who know it, on each of their connections', async () => {
    const client = await MongoClient.connect(docstore.uri, { minPoolSize: 5 });
    const inserted = Array.from({ length: 20 }, (_, n) => client.db('d').collection('many').insertOne({ n }));

    await expect(Promise.all(inserted)).resolves.toHaveLength(20);
    await client.close();
  });

  it('takes the mechanism by name too', async () => {
    expect(await connect(`${docstore.uri}&authMechanism=SCRAM-SHA-256`)).toBeGreaterThan(0);
  });

  it.each([
    ['a wrong password', () => `mongodb://yimen:wrong@${address()}`],
    ['an unknown user', () => docstore.uri.replace('yimen:', 'other:')],
  ])('refuses %s with error 18', async (_name, uri) => {
    await expect(connect(uri())).rejects.toMatchObject({ code: 18 });
  });

  it('refuses who says nothing with error 13', async () => {
    await expect(connect(`mongodb://${address()}`)).rejects.toMatchObject({ code: 13 });
  });

  it('refuses an older mechanism', async () => {
    await expect(connect(`${docstore.uri}&authMechanism=SCRAM-SHA-1`)).rejects.toMatchObject({ code: 334 });
  });
});

describe('a store without a password', () => {
  it('does not listen beyond this machine', async () => {
    await expect(startDocstore({ port: 0, host: '0.0.0.0' })).rejects.toThrow(/only with a password/);
  });

  it('listens there with one', async () => {
    const docstore = await startDocstore({ port: 0, host: '0.0.0.0', password: 'geheim' });
    const client = await MongoClient.connect(`mongodb://yimen:geheim@127.0.0.1:${docstore.port}/?directConnection=true`);
    expect(await client.db('d').collection('c').countDocuments()).toBe(0);
    await client.close();
    await docstore.close();
  });
});
