/** `张三丰` → `张**`. 5.9: lists and letters show names masked. */
export function maskName(name: string): string {
  const characters = [...name];
  return characters.length <= 1 ? '*' : characters[0] + '*'.repeat(characters.length - 1);
}

/** `610702199001011234` → `6107************34`. Short numbers are masked whole. */
export function maskNumber(number: string, head = 4, tail = 2): string {
  if (number.length <= head + tail) return '*'.repeat(number.length);
  return number.slice(0, head) + '*'.repeat(number.length - head - tail) + number.slice(-tail);
}
