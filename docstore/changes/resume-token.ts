import { CommandError } from '../command-error.js';
import type { Document } from '../document.js';
import { isPlainObject } from '../is-plain-object.js';

/** A position in the change log, as clients keep it: `{ _data: '<16 hex digits>' }`. */
export const resumeToken = {
  of(sequence: number): Document {
    return { _data: sequence.toString(16).toUpperCase().padStart(16, '0') };
  },

  read(token: unknown): number {
    const data = isPlainObject(token) ? token._data : undefined;
    if (typeof data !== 'string' || !/^[0-9A-F]{16}$/.test(data)) {
      throw new CommandError('InvalidResumeToken', 'Bad resume token: expected { _data: <16 hexadecimal digits> } of this store');
    }
    return Number.parseInt(data, 16);
  },
};
