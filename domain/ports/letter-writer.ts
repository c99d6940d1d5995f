import type { Letter } from '../letter/letter.js';

/**
 * Makes the PDF of a letter, or of anything else on paper such as minutes: the same letter gives the same bytes, so what is kept is the
 * letter, and it is printed whenever somebody asks. Throws `NoFont` when this machine has no Chinese font.
 */
export interface LetterWriter {
  write(letter: Letter): Promise<Uint8Array>;
}
