import { Decimal128, Double, Int32, Long, ObjectId, type Document, type UpdateFilter } from 'mongodb';
import { storeUnderTest } from './support/store-under-test.js';

describe('update', () => {
  const store = storeUnderTest();

  async function after(before: Document, update: UpdateFilter<Document> | Document[], options: Document = {}): Promise<Document | null> {
    await store.collection.insertOne({ ...before });
    await store.collection.updateOne((options.filter ?? {}) as Document, update, options);
    return store.collection.findOne({}, { projection: { _id: 0 } });
  }

  it.each<[string, Document, UpdateFilter<Document>, Document]>([
    ['$set', { a: 1 }, { $set: { a: 2, b: 3 } }, { a: 2, b: 3 }],
    ['$set on a nested path that is not there', { a: 1 }, { $set: { 'b.c.d': 2 } }, { a: 1, b: { c: { d: 2 } } }],
    ['$set on a position beyond the end', { a: [1] }, { $set: { 'a.3': 4 } }, { a: [1, null, null, 4] }],
    ['$unset', { a: 1, b: { c: 1, d: 2 } }, { $unset: { a: '', 'b.c': '' } }, { b: { d: 2 } }],
    ['$unset in an array, which leaves null', { a: [1, 2] }, { $unset: { 'a.0': '' } }, { a: [null, 2] }],
    ['$inc', { a: 1 }, { $inc: { a: 4, b: -1 } }, { a: 5, b: -1 }],
    ['$mul', { a: 3 }, { $mul: { a: 4, b: 2 } }, { a: 12, b: 0 }],
    ['$min', { a: 3, b: 3 }, { $min: { a: 2, b: 5, c: 1 } }, { a: 2, b: 3, c: 1 }],
    ['$max', { a: 3, b: 3 }, { $max: { a: 2, b: 5, c: 1 } }, { a: 3, b: 5, c: 1 }],
    ['$rename', { a: 1, b: 2 }, { $rename: { a: 'c' } }, { b: 2, c: 1 }],
    ['$push', { a: [1] }, { $push: { a: 2, b: 1 } } as never, { a: [1, 2], b: [1] }],
    [
      '$push with $each, $sort and $slice',
      { a: [5, 1] },
      { $push: { a: { $each: [3, 2], $sort: 1, $slice: 3 } } } as never,
      { a: [1, 2, 3] },
    ],
    ['$push with $position', { a: [1, 2] }, { $push: { a: { $each: [9], $position: 0 } } } as never, { a: [9, 1, 2] }],
    ['$addToSet', { a: [1, { x: 1 }] }, { $addToSet: { a: { $each: [1, { x: 1 }, 2, 2] } } } as never, { a: [1, { x: 1 }, 2] }],
    ['$pop', { a: [1, 2, 3], b: [1, 2] }, { $pop: { a: 1, b: -1 } } as never, { a: [1, 2], b: [2] }],
    ['$pull of a value', { a: [1, 2, 1] }, { $pull: { a: 1 } } as never, { a: [2] }],
    ['$pull by condition', { a: [1, 5, 9] }, { $pull: { a: { $gte: 5 } } } as never, { a: [1] }],
    ['$pull of documents', { a: [{ x: 1, y: 1 }, { x: 2 }] }, { $pull: { a: { x: 1 } } } as never, { a: [{ x: 2 }] }],
    ['$pullAll', { a: [1, 2, 3, 2] }, { $pullAll: { a: [2, 3] } } as never, { a: [1] }],
    ['$bit', { a: 13 }, { $bit: { a: { and: 10 } } } as never, { a: 8 }],
    ['several operators at once', { a: 1, b: [] }, { $inc: { a: 1 }, $push: { b: 1 }, $set: { c: 1 } } as never, { a: 2, b: [1], c: 1 }],
    ['all elements with $[]', { a: [1, 2] }, { $inc: { 'a.$[]': 10 } }, { a: [11, 12] }],
  ])('applies %s', async (_name, before, update, expected) => {
    expect(await after(before, update)).toEqual(expected);
  });

  it('changes the element that the filter matched with $', async () => {
    const changed = await after({ a: [{ k: 1 }, { k: 2 }] }, { $set: { 'a.$.done': true } }, { filter: { 'a.k': 2 } });

    expect(changed).toEqual({ a: [{ k: 1 }, { k: 2, done: true }] });
  });

  it('changes the element that the filter matched, whatever the update makes of it', async () => {
    const before = { a: [{ k: 1 }, { k: 2, v: 0 }] };
    const changed = await after(before, { $set: { 'a.$.k': 3, 'a.$.v': 1 } }, { filter: { 'a.k': 2 } });

    expect(changed).toEqual({ a: [{ k: 1 }, { k: 3, v: 1 }] });
  });

  it('changes the elements that an array filter named before the update', async () => {
    const changed = await after({ a: [{ k: 5, v: 0 }] }, { $set: { 'a.$[big].k': 1, 'a.$[big].v': 1 } }, { arrayFilters: [{ 'big.k': { $gt: 3 } }] });

    expect(changed).toEqual({ a: [{ k: 1, v: 1 }] });
  });

  it('changes the elements that an array filter names', async () => {
    const changed = await after(
      {
        a: [
          { k: 1, v: 0 },
          { k: 5, v: 0 },
        ],
      },
      { $set: { 'a.$[big].v': 1 } },
      { arrayFilters: [{ 'big.k': { $gt: 3 } }] },
    );

    expect(changed).toEqual({
      a: [
        { k: 1, v: 0 },
        { k: 5, v: 1 },
      ],
    });
  });

  it('sets the server date with $currentDate', async () => {
    const changed = await after({ a: 1 }, { $currentDate: { at: true } });

    expect(Math.abs(Date.now() - (changed?.at as Date).getTime())).toBeLessThan(60_000);
  });

  it('runs a pipeline with the values the document has', async () => {
    const changed = await after({ a: 2, b: 3 }, [{ $set: { sum: { $add: ['$a', '$b'] } } }, { $unset: 'b' }]);

    expect(changed).toEqual({ a: 2, sum: 5 });
  });

  it.each<[string, unknown, unknown, unknown]>([
    ['int and int', new Int32(1), new Int32(2), new Int32(3)],
    ['int and long', new Int32(1), Long.fromNumber(2), Long.fromNumber(3)],
    ['int and double', new Int32(1), new Double(0.5), new Double(1.5)],
    ['an int that overflows', new Int32(2147483647), new Int32(1), Long.fromString('2147483648')],
    ['a long beyond 2^53', Long.fromString('9007199254740993'), new Int32(1), Long.fromString('9007199254740994')],
    ['a decimal', Decimal128.fromString('0.10'), Decimal128.fromString('0.20'), Decimal128.fromString('0.30')],
  ])('increments %s in the wider type', async (_name, value, amount, expected) => {
    await store.collection.insertOne({ value });

    await store.collection.updateOne({}, { $inc: { value: amount as number } });

    const found = await store.collection.findOne({}, { promoteValues: false, promoteLongs: false });
    expect(found?.value).toEqual(expected);
  });

  it.each<[string, Document, UpdateFilter<Document>, number]>([
    ['$inc on text', { a: 'x' }, { $inc: { a: 1 } }, 14],
    ['$push on a number', { a: 1 }, { $push: { a: 1 } } as never, 2],
    ['two operators on one field', { a: 1 }, { $set: { a: 1 }, $inc: { a: 1 } }, 40],
    ['a field inside a number', { a: 1 }, { $set: { 'a.b': 1 } }, 28],
    ['an operator it does not know', { a: 1 }, { $nonsense: { a: 1 } } as never, 9],
    ['a change of _id', { a: 1 }, { $set: { _id: new ObjectId() } }, 66],
  ])('refuses %s and changes nothing', async (_name, before, update, code) => {
    await store.collection.insertOne({ ...before });

    await expect(store.collection.updateOne({}, update)).rejects.toMatchObject({ code });
    expect(await store.collection.findOne({}, { projection: { _id: 0 } })).toEqual(before);
  });

  it('changes all that match with updateMany, and counts matched and modified', async () => {
    await store.collection.insertMany([
      { g: 1, v: 1 },
      { g: 1, v: 2 },
      { g: 2, v: 1 },
    ]);

    const result = await store.collection.updateMany({ g: 1 }, { $set: { v: 2 } });

    expect(result).toMatchObject({ matchedCount: 2, modifiedCount: 1 });
  });

  it('changes every document once, also when the change moves it in the index it is found by', async () => {
    await store.collection.createIndex({ v: 1 });
    await store.collection.insertMany(Array.from({ length: 500 }, (_, v) => ({ v })));

    await store.collection.updateMany({ v: { $gte: 0 } }, { $inc: { v: 100 } });

    const [total] = await store.collection.aggregate([{ $group: { _id: null, sum: { $sum: '$v' } } }]).toArray();
    expect(total?.sum).toBe((499 * 500) / 2 + 500 * 100);
  });

  it('replaces everything but the _id', async () => {
    const { insertedId } = await store.collection.insertOne({ a: 1, b: 2 });

    await store.collection.replaceOne({ a: 1 }, { c: 3 });

    expect(await store.collection.findOne()).toEqual({ _id: insertedId, c: 3 });
  });

  describe('with upsert', () => {
    it('inserts what the filter equates and the update sets', async () => {
      const result = await store.collection.updateOne(
        { key: 'k', 'sub.x': 1, age: { $gt: 5 } },
        { $set: { a: 1 }, $inc: { n: 2 }, $setOnInsert: { made: true } },
        { upsert: true },
      );

      expect(result.upsertedCount).toBe(1);
      const found = await store.collection.findOne({ _id: result.upsertedId as ObjectId }, { projection: { _id: 0 } });
      expect(found).toEqual({ key: 'k', sub: { x: 1 }, a: 1, n: 2, made: true });
    });

    it('leaves $setOnInsert alone when the document is there', async () => {
      await store.collection.insertOne({ key: 'k', n: 1 });

      await store.collection.updateOne({ key: 'k' }, { $inc: { n: 1 }, $setOnInsert: { made: true } }, { upsert: true });

      expect(await store.collection.findOne({}, { projection: { _id: 0 } })).toEqual({ key: 'k', n: 2 });
    });

    it('takes the _id from the filter', async () => {
      await store.collection.replaceOne({ _id: 'fixed' as never }, { a: 1 }, { upsert: true });

      expect(await store.collection.findOne()).toEqual({ _id: 'fixed', a: 1 });
    });
  });

  it('deletes one or many', async () => {
    await store.collection.insertMany([{ g: 1 }, { g: 1 }, { g: 2 }, { g: 1 }]);

    expect((await store.collection.deleteOne({ g: 1 })).deletedCount).toBe(1);
    expect((await store.collection.deleteMany({ g: 1 })).deletedCount).toBe(2);
    expect(await store.collection.countDocuments()).toBe(1);
  });
});
