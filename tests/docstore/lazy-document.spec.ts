import { Binary, BSONRegExp, Code, DBRef, Decimal128, Double, Int32, Long, MaxKey, MinKey, ObjectId, Timestamp } from 'bson';
import { bsonCodec } from '../../docstore/bson-codec.js';
import { LazyDocument } from '../../docstore/lazy-document.js';

describe('a stored document', () => {
  const values: Record<string, unknown> = {
    double: new Double(1.5),
    text: '虚构',
    empty: '',
    document: { a: { b: 1 } },
    array: [1, 'two', [3]],
    binary: new Binary(Buffer.from([1, 2, 3])),
    id: new ObjectId(),
    boolean: true,
    date: new Date(0),
    nothing: null,
    pattern: new BSONRegExp('^a.*', 'i'),
    code: new Code('x'),
    scoped: new Code('x', { y: 1 }),
    int: new Int32(1),
    stamp: new Timestamp(Long.fromNumber(1)),
    long: Long.fromString('9007199254740993'),
    decimal: Decimal128.fromString('0.1'),
    smallest: new MinKey(),
    largest: new MaxKey(),
    reference: new DBRef('c', new ObjectId()),
    last: 'last',
  };

  it.each(Object.keys(values))('is read from both sides of a field of each type: %s', (name) => {
    const document = { before: 1, [name]: values[name], after: 2 };
    const lazy = () => new LazyDocument(bsonCodec.encode(document));

    expect(lazy().only(new Set([name]))).toEqual(bsonCodec.decode(bsonCodec.encode({ [name]: values[name] })));
    expect(lazy().only(new Set(['before', 'after']))).toEqual({ before: new Int32(1), after: new Int32(2) });
  });

  it('is empty when nothing of it is asked for', () => {
    expect(new LazyDocument(bsonCodec.encode(values)).only(new Set(['other']))).toEqual({});
  });
});
