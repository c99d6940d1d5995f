import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { fileCipher } from '../../adapters/crypto/file-cipher.js';

describe('the cipher of files', () => {
  const cipher = fileCipher(Buffer.alloc(32, 7));
  async function* inChunks(bytes: Buffer, length: number) {
    for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
  }
  const all = async (content: AsyncIterable<Uint8Array>) => Buffer.concat((await Readable.from(content).toArray()) as Buffer[]);
  const sealed = (bytes: Buffer, chunk = 10_000) => all(cipher.seal(inChunks(bytes, chunk), 'place'));
  const opened = (bytes: Buffer, { chunk = 7_777, place = 'place', key = cipher } = {}) => all(key.open(inChunks(bytes, chunk), place));

  it.each([0, 1, 65_535, 65_536, 65_537, 200_000])('gives back %i bytes as they were', async (length) => {
    const bytes = randomBytes(length);
    expect((await opened(await sealed(bytes))).equals(bytes)).toBe(true);
  });

  it('seals the same content to other bytes each time', async () => {
    const bytes = randomBytes(100);
    expect((await sealed(bytes)).equals(await sealed(bytes))).toBe(false);
  });

  it('opens with its key and at its place only', async () => {
    const bytes = await sealed(randomBytes(100));
    await expect(opened(bytes, { place: 'elsewhere' })).rejects.toThrow();
    await expect(opened(bytes, { key: fileCipher(Buffer.alloc(32, 8)) })).rejects.toThrow();
  });

  it('closes what it reads from when it is left early, or is handed another file', async () => {
    const bytes = await sealed(randomBytes(300_000));
    const source = Readable.from(inChunks(bytes, 10_000));
    for await (const piece of cipher.open(source, 'place')) {
      expect(piece.length).toBeGreaterThan(0);
      break;
    }
    expect(source.destroyed).toBe(true);

    const other = Readable.from(inChunks(randomBytes(300_000), 10_000));
    await expect(all(cipher.open(other, 'place'))).rejects.toThrow('found another');
    expect(other.destroyed).toBe(true);
  });

  it('refuses what was changed, cut off, or put in another order', async () => {
    const bytes = await sealed(randomBytes(200_000));
    const [head, piece] = [36, 65_536 + 16];
    const flipped = Buffer.from(bytes);
    flipped[100] = flipped[100]! ^ 1;
    const swapped = Buffer.concat([
      bytes.subarray(0, head),
      bytes.subarray(head + piece, head + 2 * piece),
      bytes.subarray(head, head + piece),
      bytes.subarray(head + 2 * piece),
    ]);

    await expect(opened(flipped)).rejects.toThrow();
    await expect(opened(bytes.subarray(0, head + piece))).rejects.toThrow();
    await expect(opened(bytes.subarray(0, head))).rejects.toThrow();
    await expect(opened(swapped)).rejects.toThrow();
  });
});
