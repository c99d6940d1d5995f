/** What our FEEL answers in another way than Zeebe 8.5.25, by subject. What is mended goes from here: feel-golden.spec.ts says so. */
export const knownDifferences: Readonly<Record<string, readonly string[]>> = {
  // A result that is whole only after rounding to a double stays one with a point in Zeebe.
  arithmetic: ['1 / 3 * 3'],
  // Unicode blocks, and digits of other scripts.
  texts: ['matches("一", "\\p{InGreek}")'],
  numbers: ['number("١")'],
};
