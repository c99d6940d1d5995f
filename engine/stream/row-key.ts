const marker = '\u0001';
/** SQLite ends a text at its first zero, and rows are read many at once with separators between them. */
const needsMarker = /^\u0001|[\u0000\u001e\u001f]/;

/** Row keys as they can be stored; a client may well put any character into a message's name. */
export const rowKey = {
  encode: (key: string): string => (needsMarker.test(key) ? marker + JSON.stringify(key) : key),
  decode: (stored: string): string => (stored.startsWith(marker) ? (JSON.parse(stored.slice(marker.length)) as string) : stored),
};
