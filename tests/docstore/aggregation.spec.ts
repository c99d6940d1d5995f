import { Decimal128, ObjectId, type Document } from 'mongodb';
import { storeUnderTest } from './support/store-under-test.js';

describe('aggregation', () => {
  const store = storeUnderTest();

  beforeEach(async () => {
    await store.collection.insertMany([
      { _id: 1 as never, city: 'Jinan', kind: 'a', fen: 100, tags: ['x', 'y'], at: new Date('2024-01-05') },
      { _id: 2 as never, city: 'Jinan', kind: 'b', fen: 300, tags: ['x'], at: new Date('2024-02-05') },
      { _id: 3 as never, city: 'Qingdao', kind: 'a', fen: 50, tags: [], at: new Date('2024-02-06') },
      { _id: 4 as never, city: 'Yantai', kind: 'a', fen: 700, at: new Date('2024-03-01') },
    ]);
  });

  const run = (pipeline: Document[]) => store.collection.aggregate(pipeline).toArray();

  it.each<[string, Document[], Document[]]>([
    [
      '$match',
      [{ $match: { kind: 'a', fen: { $gt: 60 } } }, { $project: { fen: 1 } }],
      [
        { _id: 1, fen: 100 },
        { _id: 4, fen: 700 },
      ],
    ],
    [
      '$group with sums',
      [{ $group: { _id: '$city', total: { $sum: '$fen' }, n: { $sum: 1 } } }, { $sort: { _id: 1 } }],
      [
        { _id: 'Jinan', total: 400, n: 2 },
        { _id: 'Qingdao', total: 50, n: 1 },
        { _id: 'Yantai', total: 700, n: 1 },
      ],
    ],
    [
      '$group over everything',
      [{ $group: { _id: null, avg: { $avg: '$fen' }, max: { $max: '$fen' }, min: { $min: '$fen' } } }],
      [{ _id: null, avg: 287.5, max: 700, min: 50 }],
    ],
    [
      '$group by several fields',
      [{ $group: { _id: { c: '$city', k: '$kind' } } }, { $sort: { '_id.c': 1, '_id.k': 1 } }, { $limit: 2 }],
      [{ _id: { c: 'Jinan', k: 'a' } }, { _id: { c: 'Jinan', k: 'b' } }],
    ],
    [
      '$group with $push and $addToSet',
      [{ $match: { city: 'Jinan' } }, { $sort: { fen: -1 } }, { $group: { _id: '$city', kinds: { $push: '$kind' } } }],
      [{ _id: 'Jinan', kinds: ['b', 'a'] }],
    ],
    ['$sort, $skip and $limit', [{ $sort: { fen: -1 } }, { $skip: 1 }, { $limit: 2 }, { $project: { _id: 1 } }], [{ _id: 2 }, { _id: 1 }]],
    ['$limit before $sort', [{ $limit: 2 }, { $sort: { fen: -1 } }, { $project: { _id: 1 } }], [{ _id: 2 }, { _id: 1 }]],
    ['$count', [{ $match: { kind: 'a' } }, { $count: 'n' }], [{ n: 3 }]],
    ['$count of nothing', [{ $match: { kind: 'z' } }, { $count: 'n' }], []],
    [
      '$unwind',
      [{ $unwind: '$tags' }, { $group: { _id: '$tags', n: { $sum: 1 } } }, { $sort: { _id: 1 } }],
      [
        { _id: 'x', n: 2 },
        { _id: 'y', n: 1 },
      ],
    ],
    ['$unwind that preserves', [{ $unwind: { path: '$tags', preserveNullAndEmptyArrays: true } }, { $count: 'n' }], [{ n: 5 }]],
    [
      '$addFields',
      [{ $match: { _id: 1 } }, { $addFields: { yuan: { $divide: ['$fen', 100] } } }, { $project: { yuan: 1 } }],
      [{ _id: 1, yuan: 1 }],
    ],
    [
      '$facet',
      [{ $facet: { n: [{ $count: 'n' }], top: [{ $sort: { fen: -1 } }, { $limit: 1 }, { $project: { _id: 1 } }] } }],
      [{ n: [{ n: 4 }], top: [{ _id: 4 }] }],
    ],
    [
      '$bucket',
      [{ $bucket: { groupBy: '$fen', boundaries: [0, 100, 500], default: 'more' } }],
      [
        { _id: 0, count: 1 },
        { _id: 100, count: 2 },
        { _id: 'more', count: 1 },
      ],
    ],
    [
      '$sortByCount',
      [{ $sortByCount: '$kind' }],
      [
        { _id: 'a', count: 3 },
        { _id: 'b', count: 1 },
      ],
    ],
    ['$replaceRoot', [{ $match: { _id: 1 } }, { $replaceRoot: { newRoot: { c: '$city' } } }], [{ c: 'Jinan' }]],
    [
      '$cond and $dateToString',
      [
        { $match: { _id: 2 } },
        {
          $project: {
            _id: 0,
            m: { $dateToString: { date: '$at', format: '%Y-%m' } },
            big: { $cond: [{ $gt: ['$fen', 200] }, 'yes', 'no'] },
          },
        },
      ],
      [{ m: '2024-02', big: 'yes' }],
    ],
    [
      '$setWindowFields',
      [
        { $setWindowFields: { sortBy: { _id: 1 }, output: { sum: { $sum: '$fen', window: { documents: ['unbounded', 'current'] } } } } },
        { $project: { sum: 1 } },
      ],
      [
        { _id: 1, sum: 100 },
        { _id: 2, sum: 400 },
        { _id: 3, sum: 450 },
        { _id: 4, sum: 1150 },
      ],
    ],
  ])('computes %s', async (_name, pipeline, expected) => {
    expect(await run(pipeline)).toEqual(expected);
  });

  it('joins by field with $lookup', async () => {
    const cities = store.db.collection(`${store.collection.collectionName}_cities`);
    await cities.insertMany([
      { _id: 'Jinan' as never, code: 370100 },
      { _id: 'Qingdao' as never, code: 370200 },
    ]);

    const joined = await run([
      { $sort: { _id: 1 } },
      { $lookup: { from: cities.collectionName, localField: 'city', foreignField: '_id', as: 'where' } },
      { $project: { codes: '$where.code' } },
    ]);

    expect(joined).toEqual([
      { _id: 1, codes: [370100] },
      { _id: 2, codes: [370100] },
      { _id: 3, codes: [370200] },
      { _id: 4, codes: [] },
    ]);
  });

  it('joins by a pipeline with variables', async () => {
    const limits = store.db.collection(`${store.collection.collectionName}_limits`);
    await limits.insertMany([
      { name: 'low', up: 100 },
      { name: 'high', up: 1000 },
    ]);

    const joined = await run([
      { $match: { _id: 2 } },
      {
        $lookup: {
          from: limits.collectionName,
          let: { fen: '$fen' },
          pipeline: [{ $match: { $expr: { $gte: ['$up', '$$fen'] } } }, { $project: { _id: 0, name: 1 } }],
          as: 'limits',
        },
      },
      { $project: { limits: 1 } },
    ]);

    expect(joined).toEqual([{ _id: 2, limits: [{ name: 'high' }] }]);
  });

  it('groups by object ids and dates', async () => {
    const [a, b] = [new ObjectId(), new ObjectId()];
    const items = store.db.collection(`${store.collection.collectionName}_items`);
    await items.insertMany([
      { owner: a, day: new Date(0) },
      { owner: b, day: new Date(0) },
      { owner: a, day: new Date(0) },
    ]);

    const byOwner = await items.aggregate([{ $group: { _id: '$owner', n: { $sum: 1 } } }, { $sort: { n: 1 } }]).toArray();
    const byDay = await items.aggregate([{ $group: { _id: '$day', owners: { $addToSet: '$owner' } } }]).toArray();

    expect(byOwner).toEqual([
      { _id: b, n: 1 },
      { _id: a, n: 2 },
    ]);
    expect(byDay).toEqual([{ _id: new Date(0), owners: expect.arrayContaining([a, b]) as unknown }]);
  });

  it('adds decimals exactly', async () => {
    const sums = store.db.collection(`${store.collection.collectionName}_sums`);
    await sums.insertMany([{ v: Decimal128.fromString('0.10') }, { v: Decimal128.fromString('0.20') }, { v: 1 }, { v: 'x' }]);

    const [result] = await sums.aggregate([{ $group: { _id: null, sum: { $sum: '$v' } } }]).toArray();

    expect(result).toEqual({ _id: null, sum: Decimal128.fromString('1.30') });
  });

  it('accumulates first, last, and what only mingo knows', async () => {
    const [result] = await run([
      { $sort: { fen: 1 } },
      { $group: { _id: '$kind', first: { $first: '$fen' }, last: { $last: '$fen' }, dev: { $stdDevPop: '$fen' }, n: { $count: {} } } },
      { $match: { _id: 'b' } },
    ]);

    expect(result).toEqual({ _id: 'b', first: 300, last: 300, dev: 0, n: 1 });
  });

  it('refuses a stage that it does not know', async () => {
    await expect(run([{ $nonsense: {} }])).rejects.toMatchObject({ code: 40324 });
  });

  it('does not change what is stored', async () => {
    const before = await store.collection.find().toArray();

    await run([{ $set: { fen: 0 } }, { $unset: 'tags' }, { $unwind: '$city' }]);

    expect(await store.collection.find().toArray()).toEqual(before);
  });
});
