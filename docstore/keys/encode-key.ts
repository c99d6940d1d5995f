import type { Binary, BSONRegExp, BSONSymbol, Code, Long, ObjectId, Timestamp } from 'bson';
import { bsonType } from '../bson-type.js';
import { toNumber } from '../to-number.js';
import { KeyWriter } from './key-writer.js';
import { typeOrder } from './type-order.js';

/**
 * Encodes a value so that comparing bytes compares values as MongoDB does: first by type, then by value.
 * Equal numbers of different types give equal keys. A Decimal128 counts with a double's precision.
 */
export function encodeKey(value: unknown): Buffer {
  const writer = new KeyWriter();
  writeValue(writer, value);
  return writer.finish();
}

function writeValue(writer: KeyWriter, value: unknown): void {
  writer.byte(typeOrder(value));
  writePayload(writer, value);
}

function writePayload(writer: KeyWriter, value: unknown): void {
  if (value === null || value === undefined) return;
  if (typeof value === 'string') return writer.text(value);
  if (typeof value === 'boolean') return writer.byte(value ? 1 : 0);
  if (value instanceof Date) return writer.signed64(BigInt(value.getTime()));
  if (Array.isArray(value)) {
    for (const element of value) writeValue(writer, element);
    return writer.byte(0);
  }
  if (value instanceof RegExp) return writeTexts(writer, value.source, value.flags);
  if (value instanceof Uint8Array) return writeBinary(writer, value, 0);

  switch (bsonType(value)) {
    case 'ObjectId':
      return writer.raw((value as ObjectId).id);
    case 'Binary': {
      const binary = value as Binary;
      return writeBinary(writer, binary.buffer.subarray(0, binary.position), binary.sub_type);
    }
    case 'Timestamp':
      return writer.signed64((value as Timestamp).toBigInt());
    case 'BSONRegExp':
      return writeTexts(writer, (value as BSONRegExp).pattern, (value as BSONRegExp).options);
    case 'BSONSymbol':
      return writer.text((value as BSONSymbol).value);
    case 'Code':
      return writer.text((value as Code).code);
    case 'MinKey':
    case 'MaxKey':
      return;
    case 'Long':
      return writeInteger(writer, (value as Long).toBigInt());
  }
  const number = toNumber(value);
  if (number !== undefined) return writeNumber(writer, number);

  // A document compares field by field: the type of the value, then the name, then the value.
  for (const [name, field] of Object.entries(value as object)) {
    if (typeof field === 'function') continue;
    writer.byte(typeOrder(field));
    writer.text(name);
    writePayload(writer, field);
  }
  writer.byte(0);
}

function writeNumber(writer: KeyWriter, value: number): void {
  // NaN comes before all other numbers; -0 equals 0.
  if (Number.isNaN(value)) writer.raw(Buffer.alloc(8));
  else writer.double(value === 0 ? 0 : value);
  writer.byte(0x80);
}

/** The nearest double, then how far the exact integer is from it: beyond 2^53 the double alone is not enough. */
function writeInteger(writer: KeyWriter, value: bigint): void {
  const nearest = Number(value);
  const rest = value - BigInt(nearest);
  writer.double(nearest);
  if (rest === 0n) return writer.byte(0x80);
  writer.byte(rest > 0n ? 0x81 : 0x7f);
  writer.signed64(rest);
}

function writeBinary(writer: KeyWriter, bytes: Uint8Array, subType: number): void {
  const head = Buffer.allocUnsafe(5);
  head.writeUInt32BE(bytes.length);
  head[4] = subType;
  writer.raw(head);
  writer.raw(bytes);
}

function writeTexts(writer: KeyWriter, first: string, second: string): void {
  writer.text(first);
  writer.text(second);
}
