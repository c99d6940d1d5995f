import { storeUnderTest } from './support/store-under-test.js';

describe('a pipeline that writes', () => {
  const store = storeUnderTest();
  const target = () => store.db.collection(`${store.collection.collectionName}_target`);
  const byId = () => target().find().sort({ _id: 1 }).toArray();

  beforeEach(async () => {
    await store.collection.insertMany([
      { _id: 1 as never, town: 'T01', fen: 100 },
      { _id: 2 as never, town: 'T01', fen: 200 },
      { _id: 3 as never, town: 'T02', fen: 300 },
    ]);
  });

  const sums = [{ $group: { _id: '$town', fen: { $sum: '$fen' } } }];
  const merge = (options: Record<string, unknown> = {}) => ({ $merge: { into: target().collectionName, ...options } });

  it('replaces a collection with $out and keeps its indexes', async () => {
    await target().createIndex({ fen: 1 });
    await target().insertOne({ _id: 'old' as never });

    expect(await store.collection.aggregate([...sums, { $out: target().collectionName }]).toArray()).toEqual([]);

    expect(await byId()).toEqual([
      { _id: 'T01', fen: 300 },
      { _id: 'T02', fen: 300 },
    ]);
    expect(await target().indexes()).toHaveLength(2);
  });

  it('merges into what is there, and inserts the rest', async () => {
    await target().insertOne({ _id: 'T01' as never, name: '一镇', fen: 0 });

    await store.collection.aggregate([...sums, merge()]).toArray();

    expect(await byId()).toEqual([
      { _id: 'T01', name: '一镇', fen: 300 },
      { _id: 'T02', fen: 300 },
    ]);
  });

  it.each([
    ['replace', { _id: 'T01', fen: 300 }],
    ['keepExisting', { _id: 'T01', fen: 7, name: '一镇' }],
    [[{ $set: { fen: { $add: ['$fen', '$$new.fen'] } } }], { _id: 'T01', fen: 307, name: '一镇' }],
  ])('does %j where a document is there', async (whenMatched, expected) => {
    await target().insertOne({ _id: 'T01' as never, fen: 7, name: '一镇' });

    await store.collection.aggregate([...sums, merge({ whenMatched, whenNotMatched: 'discard' })]).toArray();

    expect(await byId()).toEqual([expected]);
  });

  it('merges on other fields than _id, when a unique index has them', async () => {
    await target().createIndex({ town: 1 }, { unique: true });
    await target().insertOne({ _id: 9 as never, town: 'T01' });
    const stages = [...sums, { $project: { _id: 0, town: '$_id', fen: 1 } }];

    await store.collection.aggregate([...stages, merge({ on: 'town' })]).toArray();

    expect(await target().findOne({ town: 'T01' })).toEqual({ _id: 9, town: 'T01', fen: 300 });
    expect(await target().countDocuments()).toBe(2);
  });

  it('refuses to merge on fields without a unique index', async () => {
    await expect(store.collection.aggregate([...sums, merge({ on: 'fen' })]).toArray()).rejects.toMatchObject({ code: 51183 });
  });

  it('fails at a document that must not be there', async () => {
    await target().insertOne({ _id: 'T02' as never });

    await expect(store.collection.aggregate([...sums, merge({ whenMatched: 'fail' })]).toArray()).rejects.toMatchObject({ code: 11000 });

    expect(await target().findOne({ _id: 'T02' as never })).toEqual({ _id: 'T02' });
  });

  it('writes where it reads, each document once', async () => {
    await store.collection
      .aggregate([{ $set: { fen: { $add: ['$fen', 1] } } }, { $merge: { into: store.collection.collectionName } }])
      .toArray();

    expect((await store.collection.find().sort({ _id: 1 }).toArray()).map(({ fen }) => fen as number)).toEqual([101, 201, 301]);
  });

  it('must have the writing stage last', async () => {
    await expect(store.collection.aggregate([{ $out: 'x' }, { $match: {} }]).toArray()).rejects.toThrow(/final stage/);
  });
});

describe('$graphLookup', () => {
  const store = storeUnderTest();

  it('follows a chain of areas to its top, with the depth', async () => {
    await store.collection.insertMany([
      { _id: 'village' as never, in: 'town' },
      { _id: 'town' as never, in: 'county' },
      { _id: 'county' as never, in: 'city' },
      { _id: 'city' as never },
    ]);
    const lookup = (options = {}) => ({
      $graphLookup: {
        from: store.collection.collectionName,
        startWith: '$in',
        connectFromField: 'in',
        connectToField: '_id',
        as: 'above',
        depthField: 'steps',
        ...options,
      },
    });

    const [all] = await store.collection.aggregate([{ $match: { _id: 'village' } }, lookup()]).toArray();
    expect(bySteps(all?.above)).toEqual([
      { _id: 'town', in: 'county', steps: 0 },
      { _id: 'county', in: 'city', steps: 1 },
      { _id: 'city', steps: 2 },
    ]);

    const [near] = await store.collection.aggregate([{ $match: { _id: 'village' } }, lookup({ maxDepth: 0 })]).toArray();
    expect(near?.above).toEqual([{ _id: 'town', in: 'county', steps: 0 }]);
  });

  const bySteps = (found: unknown) => (found as { steps: number }[]).sort((one, other) => one.steps - other.steps);

  it('ends in a circle', async () => {
    await store.collection.insertMany([
      { _id: 'a' as never, next: 'b' },
      { _id: 'b' as never, next: 'a' },
    ]);

    const [first] = await store.collection
      .aggregate([
        { $match: { _id: 'a' } },
        {
          $graphLookup: {
            from: store.collection.collectionName,
            startWith: '$next',
            connectFromField: 'next',
            connectToField: '_id',
            as: 'all',
          },
        },
      ])
      .toArray();

    expect((first?.all as { _id: string }[]).map(({ _id }) => _id).sort()).toEqual(['a', 'b']);
  });
});
