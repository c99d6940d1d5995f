import { storeUnderTest } from './support/store-under-test.js';

describe('findAndModify', () => {
  const store = storeUnderTest();

  beforeEach(async () => {
    await store.collection.insertMany([
      { _id: 'a' as never, n: 1, state: 'open' },
      { _id: 'b' as never, n: 2, state: 'open' },
    ]);
  });

  it('gives the document before the update', async () => {
    expect(await store.collection.findOneAndUpdate({ n: 1 }, { $inc: { n: 10 } })).toMatchObject({ _id: 'a', n: 1 });
  });

  it('gives the document after the update when asked', async () => {
    const found = await store.collection.findOneAndUpdate({ n: 1 }, { $inc: { n: 10 } }, { returnDocument: 'after' });

    expect(found).toMatchObject({ _id: 'a', n: 11 });
  });

  it('takes the first in the order asked for', async () => {
    const found = await store.collection.findOneAndUpdate({ state: 'open' }, { $set: { state: 'taken' } }, { sort: { n: -1 } });

    expect(found).toMatchObject({ _id: 'b' });
  });

  it('gives null when nothing matches', async () => {
    expect(await store.collection.findOneAndUpdate({ n: 9 }, { $set: { x: 1 } })).toBeNull();
  });

  it('inserts with upsert and gives the new document', async () => {
    const found = await store.collection.findOneAndUpdate(
      { _id: 'c' as never },
      { $set: { n: 3 } },
      { upsert: true, returnDocument: 'after' },
    );

    expect(found).toEqual({ _id: 'c', n: 3 });
  });

  it('replaces', async () => {
    const found = await store.collection.findOneAndReplace({ n: 1 }, { z: 1 }, { returnDocument: 'after' });

    expect(found).toEqual({ _id: 'a', z: 1 });
  });

  it('deletes and gives what it deleted', async () => {
    expect(await store.collection.findOneAndDelete({ n: 2 })).toMatchObject({ _id: 'b' });
    expect(await store.collection.countDocuments()).toBe(1);
  });

  it('projects what it gives', async () => {
    const found = await store.collection.findOneAndUpdate({ n: 1 }, { $set: { x: 1 } }, { projection: { state: 1, _id: 0 } });

    expect(found).toEqual({ state: 'open' });
  });

  it('says whether it updated or inserted', async () => {
    const result = await store.collection.findOneAndUpdate({ n: 1 }, { $set: { x: 1 } }, { includeResultMetadata: true });

    expect(result.lastErrorObject).toMatchObject({ updatedExisting: true, n: 1 });
  });
});
