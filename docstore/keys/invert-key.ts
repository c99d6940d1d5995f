/** The bytes of a descending component: comparing them gives the opposite order. */
export function invertKey(key: Buffer): Buffer {
  const inverted = Buffer.allocUnsafe(key.length);
  for (let i = 0; i < key.length; i++) inverted[i] = ~(key[i] as number);
  return inverted;
}
