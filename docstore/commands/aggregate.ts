import type { Document } from '../document.js';
import { CommandError } from '../command-error.js';
import { resultStage, writeResults } from '../aggregate/write-results.js';
import { runPipeline } from '../aggregate/run-pipeline.js';
import { toCollator } from '../query/to-collator.js';
import { ChangeStream, type Watched } from '../changes/change-stream.js';
import { cursorReply } from '../wire/cursor-reply.js';
import type { Command, CommandContext } from './command.js';
import { explain } from './explain.js';
import { FIRST_BATCH, openCursor } from './open-cursor.js';

export const aggregate: Command = {
  name: 'aggregate',
  writes: (command) => resultStage((command.pipeline ?? []) as Document[]) !== undefined,
  inTransaction: true,
  run(command, context) {
    if (command.explain === true) return explain.run({ explain: command }, context);
    if (!Array.isArray(command.pipeline)) throw new CommandError('TypeMismatch', "'pipeline' option must be specified as an array");
    const { store, db } = context;
    const [first, ...rest] = command.pipeline as Document[];
    if (first && '$changeStream' in first) return watch(command, first.$changeStream as Document, rest, context);
    const collection = typeof command.aggregate === 'string' ? command.aggregate : undefined;
    const pipeline = command.pipeline as Document[];
    const writer = resultStage(pipeline);
    const documents = runPipeline(store, {
      db,
      collection,
      pipeline: writer ? pipeline.slice(0, -1) : pipeline,
      collator: toCollator(command.collation),
      hint: command.hint,
      variables: command.let as Document | undefined,
    });
    if (writer) writeResults(store, db, writer, documents);
    const { batchSize } = (command.cursor ?? {}) as Document;
    return openCursor(store, `${db}.${collection ?? '$cmd.aggregate'}`, writer ? [] : documents, { batchSize });
  },
};

/** Opens a change stream: on a collection, on a database, or on all of them. */
function watch(command: Document, options: Document, stages: Document[], { store, db }: CommandContext): Buffer {
  const collection = typeof command.aggregate === 'string' ? command.aggregate : undefined;
  const watched: Watched = options.allChangesForCluster === true ? { db: undefined, collection: undefined } : { db, collection };
  const changes = new ChangeStream(store, watched, options, stages);
  const ns = `${db}.${collection ?? '$cmd.aggregate'}`;
  const cursor = store.cursors.follow(ns, changes);
  return cursorReply('firstBatch', changes.next(FIRST_BATCH), cursor.id, ns, changes.resumeToken);
}
