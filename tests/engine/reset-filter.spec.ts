import fc from 'fast-check';
import { ResetFilter } from '../../engine/gateway/reset-filter.js';

/** An HTTP/2 frame: length, type, flags, stream, payload. */
function frame(type: number, payload: Buffer): Buffer {
  const header = Buffer.alloc(9);
  header.writeUIntBE(payload.length, 0, 3);
  header[3] = type;
  header.writeUInt32BE(1, 5);
  return Buffer.concat([header, payload]);
}
function reset(errorCode: number): Buffer {
  const payload = Buffer.alloc(4);
  payload.writeUInt32BE(errorCode);
  return frame(3, payload);
}
const preface = Buffer.from('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n');
const data = frame(0, Buffer.from('hello'));

describe('reset filter', () => {
  it('takes out resets that say NO_ERROR and passes everything else on', () => {
    const filter = new ResetFilter();

    expect(filter.filter(Buffer.concat([preface, data, reset(0), reset(8), data, reset(0)]))).toEqual(Buffer.concat([preface, data, reset(8), data]));
  });

  it('does the same however the bytes are cut', () => {
    const frames = fc.array(fc.oneof(fc.constant(reset(0)), fc.constant(reset(8)), fc.uint8Array({ maxLength: 40 }).map((payload) => frame(0, Buffer.from(payload)))), { maxLength: 12 });
    fc.assert(
      fc.property(frames, fc.integer({ min: 1, max: 30 }), (sent, chunkLength) => {
        const filter = new ResetFilter();
        const input = Buffer.concat([preface, ...sent]);
        const passed: Buffer[] = [];
        for (let at = 0; at < input.length; at += chunkLength) passed.push(filter.filter(input.subarray(at, at + chunkLength)));

        const wanted = Buffer.concat([preface, ...sent.filter((one) => !one.equals(reset(0)))]);
        return Buffer.concat(passed).equals(wanted);
      }),
    );
  });
});
