import { Decimal128, Long, type Document, type Filter, type Sort } from 'mongodb';
import { storeUnderTest } from './support/store-under-test.js';

const people: Document[] = [
  { n: 1, name: 'Wang', age: 30, tags: ['a', 'b'], home: { city: 'Jinan', rooms: [{ m2: 10 }, { m2: 20 }] } },
  { n: 2, name: 'Li', age: 45, tags: ['b'], home: { city: 'Qingdao', rooms: [] } },
  { n: 3, name: 'Zhang', age: null, tags: [], born: new Date('1980-01-01') },
  { n: 4, name: 'Zhao', age: Long.fromNumber(45), tags: 'a', born: new Date('2000-01-01') },
  { n: 5, name: 'wang', age: Decimal128.fromString('45.5'), scores: [1, 5, 9], flags: 6 },
  {
    n: 6,
    age: 'old',
    scores: [20],
    items: [
      { p: 1, q: 2 },
      { p: 3, q: 4 },
    ],
  },
];

describe('find', () => {
  const store = storeUnderTest();

  async function found(filter: Filter<Document>): Promise<number[]> {
    await store.collection.insertMany(people.map((person) => ({ ...person })));
    const documents = await store.collection.find(filter).sort({ n: 1 }).toArray();
    return documents.map(({ n }) => n as number);
  }

  it.each<[string, Filter<Document>, number[]]>([
    ['equality', { name: 'Li' }, [2]],
    ['equality of numbers of any type', { age: 45 }, [2, 4]],
    ['an element of an array', { tags: 'a' }, [1, 4]],
    ['a whole array', { tags: ['a', 'b'] }, [1]],
    ['an empty array', { tags: [] }, [3]],
    ['null, which is also a missing field', { age: null }, [3]],
    ['a nested field', { 'home.city': 'Jinan' }, [1]],
    ['a field of documents in an array', { 'home.rooms.m2': 20 }, [1]],
    ['a position in an array', { 'scores.1': 5 }, [5]],
    ['a whole document, in field order', { home: { city: 'Qingdao', rooms: [] } }, [2]],
    ['$ne', { name: { $ne: 'Li' } }, [1, 3, 4, 5, 6]],
    ['$gt among numbers only', { age: { $gt: 40 } }, [2, 4, 5]],
    ['$gte and $lt together', { age: { $gte: 30, $lt: 45 } }, [1]],
    ['$lt on dates', { born: { $lt: new Date('1990-01-01') } }, [3]],
    ['$in', { name: { $in: ['Li', 'Zhao'] } }, [2, 4]],
    ['$in with a pattern', { name: { $in: [/^Zh/, 'Li'] } }, [2, 3, 4]],
    ['$nin', { name: { $nin: ['Li', 'Zhao'] } }, [1, 3, 5, 6]],
    ['$exists false', { age: { $exists: false } }, []],
    ['$exists false on a field some have', { name: { $exists: false } }, [6]],
    ['$type by name', { age: { $type: 'string' } }, [6]],
    ['$type number', { age: { $type: 'number' } }, [1, 2, 4, 5]],
    ['$type array', { scores: { $type: 'array' } }, [5, 6]],
    ['$and', { $and: [{ tags: 'b' }, { age: { $gt: 40 } }] }, [2]],
    ['$or', { $or: [{ name: 'Li' }, { age: 'old' }] }, [2, 6]],
    ['$nor', { $nor: [{ name: 'Li' }, { age: 'old' }] }, [1, 3, 4, 5]],
    ['$not', { age: { $not: { $gt: 40 } } }, [1, 3, 6]],
    ['a pattern', { name: /^w/i }, [1, 5]],
    ['$regex with $options', { name: { $regex: 'ANG$', $options: 'i' } }, [1, 3, 5]],
    ['$size', { tags: { $size: 2 } }, [1]],
    ['$all', { tags: { $all: ['b', 'a'] } }, [1]],
    ['$elemMatch on values', { scores: { $elemMatch: { $gt: 4, $lt: 6 } } }, [5]],
    ['two bounds that different elements meet', { scores: { $gt: 8, $lt: 2 } }, [5]],
    ['$elemMatch on documents', { items: { $elemMatch: { p: 1, q: 4 } } }, []],
    ['fields of different elements', { 'items.p': 1, 'items.q': 4 }, [6]],
    ['$mod', { n: { $mod: [3, 1] } }, [1, 4]],
    ['$bitsAllSet', { flags: { $bitsAllSet: [1, 2] } }, [5]],
    ['$expr', { $expr: { $gt: ['$n', 5] } }, [6]],
    ['nothing', {}, [1, 2, 3, 4, 5, 6]],
  ])('matches %s', async (_name, filter, expected) => {
    expect(await found(filter)).toEqual(expected);
  });

  it('refuses an operator that it does not know', async () => {
    await expect(store.collection.find({ a: { $nonsense: 1 } }).toArray()).rejects.toMatchObject({ code: 2 });
  });

  it.each<[string, Sort, unknown[]]>([
    ['ascending over all types', { v: 1 }, [undefined, null, -1, 2, 'a', { x: 1 }, true, new Date(0)]],
    ['descending over all types', { v: -1 }, [new Date(0), true, { x: 1 }, 'a', 2, -1, undefined, null]],
  ])('sorts %s', async (_name, sort, expected) => {
    const values = ['a', true, 2, new Date(0), undefined, -1, { x: 1 }, null];
    await store.collection.insertMany(values.map((v) => (v === undefined ? {} : { v })));

    const documents = await store.collection.find().sort(sort).toArray();
    expect(documents.map(({ v }) => v as unknown)).toEqual(expected);
  });

  it('sorts by several fields in different directions', async () => {
    await store.collection.insertMany([
      { a: 1, b: 1 },
      { a: 2, b: 1 },
      { a: 1, b: 2 },
      { a: 2, b: 2 },
    ]);

    const documents = await store.collection
      .find({}, { projection: { _id: 0 } })
      .sort({ a: -1, b: 1 })
      .toArray();
    expect(documents).toEqual([
      { a: 2, b: 1 },
      { a: 2, b: 2 },
      { a: 1, b: 1 },
      { a: 1, b: 2 },
    ]);
  });

  it('sorts an array by its smallest element, or by its largest when descending', async () => {
    await store.collection.insertMany([
      { n: 1, v: [1, 9] },
      { n: 2, v: [5] },
    ]);

    expect((await store.collection.find().sort({ v: 1 }).toArray()).map(({ n }) => n as number)).toEqual([1, 2]);
    expect((await store.collection.find().sort({ v: -1 }).toArray()).map(({ n }) => n as number)).toEqual([1, 2]);
  });

  it('sorts Chinese names by pinyin with the collation zh', async () => {
    await store.collection.insertMany([{ name: '赵' }, { name: '李' }, { name: '王' }, { name: '陈' }]);

    const documents = await store.collection.find().collation({ locale: 'zh' }).sort({ name: 1 }).toArray();
    expect(documents.map(({ name }) => name as string)).toEqual(['陈', '李', '王', '赵']);
  });

  it('pages by skip and limit', async () => {
    await store.collection.insertMany(Array.from({ length: 25 }, (_, n) => ({ n })));

    const page = await store.collection.find().sort({ n: -1 }).skip(10).limit(5).toArray();
    expect(page.map(({ n }) => n as number)).toEqual([14, 13, 12, 11, 10]);
  });

  it.each<[string, Document, Document]>([
    ['inclusion', { a: 1 }, { _id: 1, a: 1 }],
    ['inclusion without _id', { a: 1, _id: 0 }, { a: 1 }],
    ['exclusion', { a: 0, list: 0, d: 0 }, { _id: 1, b: { x: 1, y: 2 } }],
    ['a nested field', { 'b.x': 1, _id: 0 }, { b: { x: 1 } }],
    ['a nested exclusion', { 'b.x': 0, _id: 0, d: 0, list: 0 }, { a: 1, b: { y: 2 } }],
    ['fields in an array', { 'd.p': 1, _id: 0 }, { d: [{ p: 1 }, { p: 2 }] }],
    ['$slice', { list: { $slice: 2 }, a: 1, _id: 0 }, { a: 1, list: [1, 2] }],
    ['$slice from the end', { list: { $slice: -1 }, a: 1, _id: 0 }, { a: 1, list: [3] }],
    ['$elemMatch', { d: { $elemMatch: { p: 2 } }, _id: 0 }, { d: [{ p: 2, q: 'y' }] }],
    ['a computed field', { _id: 0, sum: { $add: ['$b.x', '$b.y'] } }, { sum: 3 }],
  ])('projects %s', async (_name, projection, expected) => {
    await store.collection.insertOne({
      _id: 1 as never,
      a: 1,
      b: { x: 1, y: 2 },
      list: [1, 2, 3],
      d: [
        { p: 1, q: 'x' },
        { p: 2, q: 'y' },
      ],
    });

    expect(await store.collection.findOne({}, { projection })).toEqual(expected);
  });

  it('projects the element that the filter matched', async () => {
    await store.collection.insertOne({ d: [{ p: 1 }, { p: 2 }, { p: 3 }] });

    const found = await store.collection.findOne({ 'd.p': 2 }, { projection: { 'd.$': 1, _id: 0 } });
    expect(found).toEqual({ d: [{ p: 2 }] });
  });

  it('refuses to include and exclude at once', async () => {
    await expect(store.collection.findOne({}, { projection: { a: 1, b: 0 } })).rejects.toThrow();
  });

  it('counts and tells distinct values', async () => {
    await store.collection.insertMany([{ t: ['a', 'b'] }, { t: 'b' }, { t: 'c' }, {}]);

    expect(await store.collection.countDocuments({ t: 'b' })).toBe(2);
    expect(await store.collection.estimatedDocumentCount()).toBe(4);
    expect(await store.collection.distinct('t')).toEqual(['a', 'b', 'c']);
  });
});
