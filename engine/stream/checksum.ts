import { crc32 } from 'node:zlib';

/** Between the parts of a stored text; keys that hold it are written otherwise (`rowKey`), and JSON escapes it. */
export const partSeparator = '\u001f';

/** What is stored beside each text, so that a bit that has turned over is noticed before anything is made of it. */
export function checksum(...parts: readonly (string | number)[]): number {
  return crc32(parts.join(partSeparator));
}
