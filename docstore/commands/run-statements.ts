import { Int32 } from 'bson';
import { CommandError } from '../command-error.js';
import type { Document } from '../document.js';

/**
 * Runs the statements of one write command. Each is all or nothing; when one is refused, an ordered command stops
 * there and an unordered one goes on. What is not the client's mistake fails the whole command.
 */
export function runStatements<Statement>(
  statements: readonly Statement[],
  command: Document,
  run: (statement: Statement, index: number) => void,
): Document {
  const writeErrors: Document[] = [];
  for (const [index, statement] of statements.entries()) {
    try {
      run(statement, index);
    } catch (error) {
      if (!(error instanceof CommandError) || error.codeName === 'WriteConflict') throw error;
      writeErrors.push({ index: new Int32(index), code: new Int32(error.code), ...error.details, errmsg: error.message });
      if (command.ordered !== false) break;
    }
  }
  return writeErrors.length > 0 ? { writeErrors } : {};
}
