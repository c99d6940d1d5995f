import type { Document } from '../document.js';
import { CommandError } from '../command-error.js';
import { runPipeline } from '../aggregate/run-pipeline.js';
import { toCollator } from '../query/to-collator.js';
import type { Command } from './command.js';
import { explain } from './explain.js';
import { openCursor } from './open-cursor.js';

export const aggregate: Command = {
  name: 'aggregate',
  writes: false,
  run(command, context) {
    if (command.explain === true) return explain.run({ explain: command }, context);
    if (!Array.isArray(command.pipeline)) throw new CommandError('TypeMismatch', "'pipeline' option must be specified as an array");
    const { store, db } = context;
    const collection = typeof command.aggregate === 'string' ? command.aggregate : undefined;
    const documents = runPipeline(store, {
      db,
      collection,
      pipeline: command.pipeline as Document[],
      collator: toCollator(command.collation),
      hint: command.hint,
      variables: command.let as Document | undefined,
    });
    const { batchSize } = (command.cursor ?? {}) as Document;
    return openCursor(store, `${db}.${collection ?? '$cmd.aggregate'}`, documents, { batchSize });
  },
};
