import mongoose, { Schema, type Connection, type Model } from 'mongoose';
import { storeUnderTest } from './support/store-under-test.js';

interface CaseFile {
  personId: string;
  name?: string;
  amountFen?: number;
  household?: { name: string; born: Date }[];
}

const schema = new Schema<CaseFile>(
  {
    personId: { type: String, required: true, unique: true },
    name: String,
    amountFen: Number,
    household: { type: [{ name: String, born: Date }], default: [] },
  },
  { timestamps: true, optimisticConcurrency: true },
);

describe('mongoose', () => {
  const store = storeUnderTest();
  let connection: Connection;

  beforeEach(async () => {
    connection = await mongoose.createConnection(store.uri, { dbName: `${store.dbName}_m` }).asPromise();
    await connection.dropDatabase();
  });

  afterEach(() => connection.close());

  const model = (): Model<CaseFile> =>
    (connection.models.CaseFile as Model<CaseFile> | undefined) ?? connection.model<CaseFile>('CaseFile', schema);

  it('makes the indexes of a schema and refuses duplicates', async () => {
    await model().init();
    await model().create({ personId: 'p1' });

    await expect(model().create({ personId: 'p1' })).rejects.toMatchObject({ code: 11000, keyValue: { personId: 'p1' } });
    expect(await model().listIndexes()).toMatchObject([{ name: '_id_' }, { name: 'personId_1', unique: true }]);
  });

  it('saves, finds, populates dates and updates', async () => {
    const saved = await model().create({ personId: 'p1', name: '张三', household: [{ name: '李四', born: new Date(0) }] });

    await model().updateOne({ _id: saved._id, 'household.name': '李四' }, { $set: { 'household.$.name': '李五' } });

    const found = await model().findOne({ personId: 'p1' }).lean();
    expect(found).toMatchObject({ name: '张三', household: [{ name: '李五', born: new Date(0) }] });
  });

  it('notices that somebody else saved in between', async () => {
    await model().create({ personId: 'p1', amountFen: 1 });
    const [mine, theirs] = [await model().findOne({ personId: 'p1' }), await model().findOne({ personId: 'p1' })];

    theirs?.set('amountFen', 2);
    await theirs?.save();
    mine?.set('amountFen', 3);

    await expect(mine?.save()).rejects.toThrow(mongoose.Error.VersionError);
  });

  it('upserts with findOneAndUpdate', async () => {
    const made = await model().findOneAndUpdate({ personId: 'p2' }, { $inc: { amountFen: 5 } }, { upsert: true, returnDocument: 'after' });

    expect(made).toMatchObject({ personId: 'p2', amountFen: 5 });
  });

  it('counts, pages and aggregates', async () => {
    await model().insertMany(Array.from({ length: 30 }, (_, n) => ({ personId: `p${n}`, amountFen: n })));

    expect(await model().countDocuments({ amountFen: { $gte: 10 } })).toBe(20);
    expect((await model().find().sort('-amountFen').skip(5).limit(2)).map((found) => found.get('amountFen') as number)).toEqual([24, 23]);
    expect(await model().aggregate([{ $group: { _id: null, total: { $sum: '$amountFen' } } }])).toEqual([{ _id: null, total: 435 }]);
  });

  it('writes in bulk', async () => {
    await model().bulkWrite([
      { insertOne: { document: { personId: 'a' } } },
      { updateOne: { filter: { personId: 'b' }, update: { $set: { name: 'B' } }, upsert: true } },
    ]);

    expect(await model().distinct('personId')).toEqual(['a', 'b']);
  });

  it('walks a cursor', async () => {
    await model().insertMany(Array.from({ length: 1200 }, (_, n) => ({ personId: `p${n}` })));

    let count = 0;
    for await (const _ of model().find().lean().cursor()) count++;
    expect(count).toBe(1200);
  });
});
