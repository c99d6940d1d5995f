import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { deriveKey } from './derive-key.js';

/**
 * Encrypts files at rest as they stream by (AES-256-GCM). Each file has a key of its own, drawn with its salt. The content goes in pieces,
 * each sealed with its number and whether it is the last, so that nothing is handed out before it is checked, and pieces can be neither
 * swapped nor cut off. `place` says where the file belongs; elsewhere it does not open.
 */
export interface FileCipher {
  seal(content: AsyncIterable<Uint8Array>, place: string): AsyncGenerator<Buffer, void>;
  open(sealed: AsyncIterable<Uint8Array>, place: string): AsyncGenerator<Buffer, void>;
}

const format = Buffer.from('YF1\n');
const saltLength = 32;
const pieceLength = 64 * 1024;
const tagLength = 16;

export function fileCipher(dataKey: Buffer): FileCipher {
  const keyOf = (salt: Buffer) => deriveKey(dataKey, 'file-sealing', salt);

  return {
    async *seal(content, place) {
      const salt = randomBytes(saltLength);
      const key = keyOf(salt);
      yield Buffer.concat([format, salt]);
      for await (const { piece, number, isLast } of inPieces(content, pieceLength)) {
        const cipher = createCipheriv('aes-256-gcm', key, nonce(number, isLast)).setAAD(Buffer.from(place));
        yield Buffer.concat([cipher.update(piece), cipher.final(), cipher.getAuthTag()]);
      }
    },

    async *open(sealed, place) {
      const source = sealed[Symbol.asyncIterator]();
      try {
        const { head, rest } = await takeHead(source, format.length + saltLength);
        if (!head.subarray(0, format.length).equals(format))
          throw new Error(`Expected a file sealed in format 'YF1' at ${place}, found another.`);
        const key = keyOf(head.subarray(format.length));
        for await (const { piece, number, isLast } of inPieces(rest, pieceLength + tagLength)) {
          const decipher = createDecipheriv('aes-256-gcm', key, nonce(number, isLast), { authTagLength: tagLength })
            .setAAD(Buffer.from(place))
            .setAuthTag(piece.subarray(piece.length - tagLength));
          yield Buffer.concat([decipher.update(piece.subarray(0, piece.length - tagLength)), decipher.final()]);
        }
      } finally {
        // Whoever read has gone away, or it is no file of ours: what it came from is closed.
        await source.return?.();
      }
    },
  };
}

/** The key is this file's alone, so counting is enough. */
function nonce(number: number, isLast: boolean): Buffer {
  const bytes = Buffer.alloc(12);
  bytes.writeUInt32BE(number, 7);
  bytes.writeUInt8(isLast ? 1 : 0, 11);
  return bytes;
}

/** Pieces of that length, the last one shorter or empty; there is always a last one. */
async function* inPieces(
  content: AsyncIterable<Uint8Array>,
  length: number,
): AsyncGenerator<{ readonly piece: Buffer; readonly number: number; readonly isLast: boolean }> {
  let waiting = Buffer.alloc(0);
  let number = 0;
  for await (const chunk of content) {
    waiting = Buffer.concat([waiting, chunk]);
    // A whole piece waits for a byte more, for it may be the last.
    while (waiting.length > length) {
      yield { piece: waiting.subarray(0, length), number, isLast: false };
      waiting = waiting.subarray(length);
      number += 1;
    }
  }
  yield { piece: waiting, number, isLast: true };
}

async function takeHead(
  iterator: AsyncIterator<Uint8Array>,
  length: number,
): Promise<{ readonly head: Buffer; readonly rest: AsyncIterable<Uint8Array> }> {
  let head = Buffer.alloc(0);
  while (head.length < length) {
    const next = await iterator.next();
    if (next.done) break;
    head = Buffer.concat([head, next.value]);
  }
  async function* rest() {
    if (head.length > length) yield head.subarray(length);
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  }
  return { head: head.subarray(0, length), rest: rest() };
}
