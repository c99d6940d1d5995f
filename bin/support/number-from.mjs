import { stopWith } from './stop-with.mjs';

/** Reads a number within bounds from the environment. */
export function numberFrom(variable, { otherwise, least, most, unit: [chinese, english] }) {
  const text = process.env[variable];
  if (text === undefined || text === '') return otherwise;
  const number = Number(text);
  if (Number.isFinite(number) && number >= least && number <= most) return number;
  return stopWith(`${variable}=${text} 不是${chinese}（${least}–${most}）。`, `${variable}=${text} is not a number of ${english} (${least} to ${most}).`);
}
