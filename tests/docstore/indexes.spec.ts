import type { Document, Filter } from 'mongodb';
import { isForeign, storeUnderTest } from './support/store-under-test.js';

interface Plan {
  stage?: string;
  indexName?: string;
  inputStage?: Plan;
}

describe('indexes', () => {
  const store = storeUnderTest();

  async function plan(filter: Filter<Document>, sort: Document = {}): Promise<string> {
    const explained = await store.collection
      .find(filter)
      .sort(sort as never)
      .explain('queryPlanner');
    const stages: string[] = [];
    let stage = (explained.queryPlanner as { winningPlan: Plan }).winningPlan as Plan | undefined;
    for (; stage; stage = stage.inputStage) stages.push(stage.indexName ?? stage.stage ?? '');
    return stages.filter((name) => name !== 'FETCH').join(' < ');
  }

  it('are listed with what they were made of', async () => {
    await store.collection.createIndex({ a: 1, b: -1 }, { unique: true, name: 'ab' });
    await store.collection.createIndex({ at: 1 }, { expireAfterSeconds: 60, partialFilterExpression: { x: 1 } });

    expect(await store.collection.indexes()).toMatchObject([
      { key: { _id: 1 }, name: '_id_' },
      { key: { a: 1, b: -1 }, name: 'ab', unique: true },
      { key: { at: 1 }, name: 'at_1', expireAfterSeconds: 60, partialFilterExpression: { x: 1 } },
    ]);
  });

  it('made a second time stay one', async () => {
    await store.collection.createIndex({ a: 1 });
    await store.collection.createIndex({ a: 1 });

    expect(await store.collection.indexes()).toHaveLength(2);
  });

  it.each<[string, Document, Document, number]>([
    ['the same key and another name', { a: 1 }, { name: 'other' }, 85],
    ['the same name and another key', { b: 1 }, { name: 'a_1' }, 86],
  ])('with %s are refused', async (_name, key, options, code) => {
    await store.collection.createIndex({ a: 1 });

    await expect(store.collection.createIndex(key as never, options)).rejects.toMatchObject({ code });
  });

  it('are dropped by name, and that on _id is not', async () => {
    await store.collection.createIndex({ a: 1 });

    await store.collection.dropIndex('a_1');

    await expect(store.collection.dropIndex('_id_')).rejects.toMatchObject({ code: 72 });
    await expect(store.collection.dropIndex('a_1')).rejects.toMatchObject({ code: 27 });
  });

  it('over two arrays of one document are refused', async () => {
    await store.collection.createIndex({ a: 1, b: 1 });

    await expect(store.collection.insertOne({ a: [1, 2], b: [1, 2] })).rejects.toMatchObject({ code: 171 });
  });

  (isForeign ? describe.skip : describe)('as explain tells', () => {
    beforeEach(async () => {
      await store.collection.createIndex({ a: 1, b: -1 });
      await store.collection.createIndex({ s: 1 }, { sparse: true });
      await store.collection.createIndex({ p: 1 }, { partialFilterExpression: { open: true } });
    });

    it.each<[string, Filter<Document>, Document, string]>([
      ['_id', { _id: 1 as never }, {}, '_id_'],
      ['equality', { a: 1 }, {}, 'a_1_b_-1'],
      ['$in', { a: { $in: [1, 2] } }, {}, 'a_1_b_-1'],
      ['a range', { a: { $gt: 1 } }, {}, 'a_1_b_-1'],
      ['both fields', { a: 1, b: { $lt: 5 } }, {}, 'a_1_b_-1'],
      ['a prefix of text', { a: /^abc/ }, {}, 'a_1_b_-1'],
      ['a sort', {}, { a: 1, b: -1 }, 'a_1_b_-1'],
      ['a sort read backwards', {}, { a: -1, b: 1 }, 'a_1_b_-1'],
      ['a sort after equality', { a: 1 }, { b: 1 }, 'a_1_b_-1'],
      ['a sort that it cannot give', { a: { $gt: 1 } }, { b: 1 }, 'SORT < a_1_b_-1'],
      ['the second field alone', { b: 1 }, {}, 'COLLSCAN'],
      ['no filter', {}, {}, 'COLLSCAN'],
      ['a sparse field', { s: 1 }, {}, 's_1'],
      ['a sparse field that may be missing', { s: null }, {}, 'COLLSCAN'],
      ['a partial index within its filter', { p: 1, open: true }, {}, 'p_1'],
      ['a partial index beyond its filter', { p: 1 }, {}, 'COLLSCAN'],
    ])('serve %s', async (_name, filter, sort, expected) => {
      expect(await plan(filter, sort)).toBe(expected);
    });
  });

  it('give the same answers as a scan, whatever the values and the order', async () => {
    const values = [
      null,
      undefined,
      -3,
      0,
      1.5,
      2,
      7,
      'a',
      'ab',
      'b',
      '',
      true,
      false,
      new Date(5),
      new Date(9),
      [1, 7],
      [],
      ['a', 2],
      { x: 1 },
      [{ x: 1 }, { x: 5 }],
    ];
    const documents = values.flatMap((a, i) =>
      values
        .filter((_, j) => (i + j) % 3 === 0 && !(Array.isArray(a) && Array.isArray(values[j])))
        .map((b) => ({ ...(a === undefined ? {} : { a }), ...(b === undefined ? {} : { b }) })),
    );
    const plain = store.db.collection(`${store.collection.collectionName}_plain`);
    await plain.insertMany(documents.map((document, n) => ({ ...document, n })));
    await store.collection.insertMany(documents.map((document, n) => ({ ...document, n })));
    await store.collection.createIndex({ a: 1, b: -1 });
    await store.collection.createIndex({ b: -1 });
    await store.collection.createIndex({ 'a.x': 1 });

    const conditions: unknown[] = [
      null,
      1.5,
      'a',
      true,
      new Date(5),
      { x: 1 },
      [1, 7],
      { $gt: 0 },
      { $gte: 0, $lte: 2 },
      { $lt: 'b' },
      { $gt: 'a' },
      { $in: [2, 'a', null] },
      { $gt: new Date(5) },
      /^a/,
      { $exists: false },
      { $ne: 2 },
      { $elemMatch: { $gt: 1 } },
      { $not: { $gt: 1 } },
      { $lte: false },
    ];
    const filters = conditions.flatMap((a) => [
      { a },
      { b: a },
      { 'a.x': a },
      ...conditions.slice(0, 12).map((b) => ({ a, b })),
    ]) as Filter<Document>[];
    for (const filter of filters) {
      const [expected, actual] = await Promise.all(
        [plain, store.collection].map(async (collection) =>
          (await collection.find(filter, { projection: { n: 1, _id: 0 } }).toArray()).map(({ n }) => n as number).sort((x, y) => x - y),
        ),
      );
      expect({ filter, found: actual }).toEqual({ filter, found: expected });
    }
  });

  it('give the same order as a sort without them', async () => {
    const values = [null, -3, 0, 1.5, 2, 'a', 'ab', 'b', '', true, false, new Date(5), { x: 1 }];
    const documents = values.flatMap((a) => values.map((b) => ({ a, b })));
    const plain = store.db.collection(`${store.collection.collectionName}_plain`);
    await plain.insertMany(documents.map((document) => ({ ...document })));
    await store.collection.insertMany(documents.map((document) => ({ ...document })));
    await store.collection.createIndex({ a: 1, b: -1 });

    for (const sort of [{ a: 1, b: -1 }, { a: -1, b: 1 }, { a: 1 }, { a: -1, b: -1 }] as Record<string, 1 | -1>[]) {
      const [expected, actual] = await Promise.all(
        [plain, store.collection].map((collection) =>
          collection
            .find({}, { projection: { _id: 0 } })
            .sort(sort)
            .toArray(),
        ),
      );
      expect(actual?.map(({ a }) => a as unknown)).toEqual(expected?.map(({ a }) => a as unknown));
      if ('b' in sort) expect(actual).toEqual(expected);
    }
  });
});
