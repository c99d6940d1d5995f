const marker = '\u0001';

/** Row keys as SQLite can keep them: it ends a text at its first zero, which a client may well put into a message's name. */
export const rowKey = {
  encode: (key: string): string => (key.includes('\u0000') || key.startsWith(marker) ? marker + JSON.stringify(key) : key),
  decode: (stored: string): string => (stored.startsWith(marker) ? (JSON.parse(stored.slice(marker.length)) as string) : stored),
};
