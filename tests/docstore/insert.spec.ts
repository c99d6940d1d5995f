import { Binary, BSONRegExp, Decimal128, Double, Int32, Long, MaxKey, MinKey, ObjectId, Timestamp, type Document } from 'mongodb';
import { storeUnderTest } from './support/store-under-test.js';

const exactly = { promoteValues: false, promoteLongs: false, bsonRegExp: true } as const;

describe('insert', () => {
  const store = storeUnderTest();

  it('gives back what was inserted, by its _id', async () => {
    const { insertedId } = await store.collection.insertOne({ name: '张三', age: 41 });

    expect(await store.collection.findOne({ _id: insertedId })).toEqual({ _id: insertedId, name: '张三', age: 41 });
  });

  it('makes an _id when the client sends none', async () => {
    await store.db.command({ insert: store.collection.collectionName, documents: [{ name: 'no id' }] });

    const found = await store.collection.findOne({ name: 'no id' });
    expect(found?._id).toBeInstanceOf(ObjectId);
    expect(Object.keys(found ?? {})[0]).toBe('_id');
  });

  it.each<[string, unknown]>([
    ['a string _id', 'case-1'],
    ['a number _id', 7],
    ['a document _id', { year: 2024, number: 12 }],
    ['a date _id', new Date('2024-05-01T00:00:00Z')],
  ])('keeps %s', async (_name, id) => {
    await store.collection.insertOne({ _id: id as ObjectId, x: 1 });

    expect(await store.collection.findOne({ _id: id as ObjectId })).toEqual({ _id: id, x: 1 });
  });

  it.each<[string, unknown]>([
    ['an int', new Int32(42)],
    ['a whole double', new Double(42)],
    ['a double', new Double(-0.5)],
    ['a small long', Long.fromNumber(5)],
    ['a long beyond 2^53', Long.fromString('9007199254740993')],
    ['a decimal', Decimal128.fromString('1234.5600')],
    ['an object id', new ObjectId()],
    ['a date before 1970', new Date(-1)],
    ['binary data', new Binary(Buffer.from([0, 255, 7]), 0)],
    ['a timestamp', new Timestamp({ t: 5, i: 3 })],
    ['a pattern', new BSONRegExp('^a.b', 'i')],
    ['null', null],
    ['a boolean', false],
    ['text with a zero in it', 'a\0b'],
    ['emoji and Chinese', '低保😀'],
    ['nested arrays', [new Int32(1), [new Double(2), []], {}]],
    ['the smallest key', new MinKey()],
    ['the largest key', new MaxKey()],
  ])('keeps the type of %s', async (_name, value) => {
    await store.collection.insertOne({ value });

    const found = await store.collection.findOne({}, exactly);
    expect(found?.value).toEqual(value);
  });

  it('keeps the type of numbers that an update does not touch', async () => {
    await store.collection.insertOne({ a: new Double(1), b: Long.ONE, c: Decimal128.fromString('1.50'), n: 1 });

    await store.collection.updateOne({}, { $set: { n: 2 } });

    const found = await store.collection.findOne({}, { ...exactly, projection: { _id: 0 } });
    expect(found).toEqual({ a: new Double(1), b: Long.ONE, c: Decimal128.fromString('1.50'), n: new Int32(2) });
  });

  it('keeps the order of fields', async () => {
    const { insertedId } = await store.collection.insertOne({ z: 1, a: { y: 1, b: 2 }, m: 3 });

    const found = (await store.collection.findOne({ _id: insertedId })) as Document;
    expect(Object.keys(found)).toEqual(['_id', 'z', 'a', 'm']);
    expect(Object.keys(found.a as Document)).toEqual(['y', 'b']);
  });

  it('tells null from missing', async () => {
    await store.collection.insertMany([{ n: 1, x: null }, { n: 2 }]);

    expect(await store.collection.distinct('n', { x: { $exists: true } })).toEqual([1]);
    expect(await store.collection.distinct('n', { x: null })).toEqual([1, 2]);
  });

  it('refuses to let a document grow beyond 16 MiB', async () => {
    await store.collection.insertOne({ first: 'x'.repeat(9 * 1024 * 1024) });

    const growth = store.collection.updateOne({}, { $set: { second: 'x'.repeat(9 * 1024 * 1024) } });

    await expect(growth).rejects.toThrow(/larger|large/i);
    expect(await store.collection.countDocuments({ second: { $exists: true } })).toBe(0);
  });
});
