import { Aggregator } from 'mingo/aggregator';
import { Timestamp } from 'bson';
import { expressionOptions } from '../aggregate/expression-options.js';
import { pipelineStages } from '../aggregate/pipeline-stages.js';
import { promote } from '../aggregate/promote.js';
import { toCommandError } from '../aggregate/to-command-error.js';
import { bsonCodec } from '../bson-codec.js';
import { CommandError } from '../command-error.js';
import type { Document } from '../document.js';
import { isPlainObject } from '../is-plain-object.js';
import { findRows } from '../query/find-rows.js';
import type { Store } from '../storage/store.js';
import type { LoggedChange } from './change-log.js';
import { resumeToken } from './resume-token.js';

const READ_AT_ONCE = 200;
const allowedStages = ['$addFields', '$match', '$project', '$replaceRoot', '$replaceWith', '$redact', '$set', '$unset'];

/** What a stream watches: all databases, one (`db`), or one collection. */
export interface Watched {
  readonly db: string | undefined;
  readonly collection: string | undefined;
}

/** Reads the change log from a position on, through the client's pipeline. */
export class ChangeStream {
  readonly #pipeline: Aggregator;
  readonly #hasPipeline: boolean;
  readonly #looksUp: boolean;
  #position: number;
  #isOver = false;

  constructor(
    private readonly store: Store,
    private readonly watched: Watched,
    options: Document,
    stages: readonly Document[],
  ) {
    for (const stage of stages) {
      const name = Object.keys(stage)[0] ?? '';
      if (!allowedStages.includes(name)) {
        throw new CommandError('IllegalOperation', `${name} is not permitted in a $changeStream pipeline`);
      }
    }
    if (options.fullDocumentBeforeChange === 'required') {
      throw new CommandError('BadValue', 'fullDocumentBeforeChange: this store keeps no images of documents before their change');
    }
    this.#looksUp = options.fullDocument === 'updateLookup';
    this.#hasPipeline = stages.length > 0;
    const own = pipelineStages(() => [], undefined);
    this.#pipeline = new Aggregator(
      stages.map((stage) => promote(stage) as Document),
      expressionOptions({ stages: own }),
    );
    this.store.changes.begin(new Date());
    this.#position = this.#startOf(options);
  }

  /** True once what it watches is gone: nothing more will come. */
  get isOver(): boolean {
    return this.#isOver;
  }

  /** Where a new stream would go on. */
  get resumeToken(): Document {
    return resumeToken.of(this.#position);
  }

  /** The next events, at most `count`; empty when there are none yet. */
  next(count: number): Buffer[] {
    const events: Buffer[] = [];
    while (events.length < count && !this.#isOver) {
      const changes = this.store.changes.after(this.#position, READ_AT_ONCE);
      if (changes.length === 0) break;
      for (const change of changes) {
        events.push(...this.#eventsOf(change));
        this.#position = change.sequence;
        if (this.#isOver || events.length >= count) break;
      }
    }
    return events;
  }

  #eventsOf(change: LoggedChange): Buffer[] {
    if (!this.#concerns(change)) return [];
    const { _id, event } = this.#shape(change);
    const shaped = this.#through({ _id, ...event });
    const ends = this.#endsWith(change);
    if (!ends) return shaped;
    this.#isOver = true;
    const { clusterTime, wallTime } = change.event;
    return [...shaped, ...this.#through({ _id, operationType: 'invalidate', clusterTime, wallTime })];
  }

  #concerns({ db, name, event }: LoggedChange): boolean {
    if (event.operationType === 'begin') return false;
    if (this.watched.db !== undefined && db !== this.watched.db) return false;
    if (this.watched.collection === undefined) return true;
    // The end of a database reaches its collections as their own ends.
    return name === this.watched.collection && event.operationType !== 'dropDatabase';
  }

  #endsWith({ event }: LoggedChange): boolean {
    if (this.watched.collection !== undefined) return event.operationType === 'drop' || event.operationType === 'rename';
    return this.watched.db !== undefined && event.operationType === 'dropDatabase';
  }

  #shape({ sequence, db, name, event }: LoggedChange): { _id: Document; event: Document } {
    const shaped: Document = { ...event, ns: { db, ...(event.operationType === 'dropDatabase' ? {} : { coll: name }) } };
    if (this.#looksUp && event.operationType === 'update') {
      const filter = event.documentKey as Document;
      const [row] = findRows(this.store.sqlite, this.store.catalog.find(db, name), { filter, limit: 1 });
      shaped.fullDocument = row?.document ?? null;
    }
    return { _id: resumeToken.of(sequence), event: shaped };
  }

  #through(event: Document): Buffer[] {
    if (!this.#hasPipeline) return [bsonCodec.encode(event)];
    try {
      return this.#pipeline.run([promote(event) as Document]).map((changed) => {
        const document = changed as Document;
        if (!isPlainObject(document._id) || document._id._data !== (event._id as Document)._data) {
          throw new CommandError(
            'ChangeStreamFatalError',
            'Encountered an event whose _id field, which contains the resume token, was modified by the pipeline.',
          );
        }
        return bsonCodec.encode(document);
      });
    } catch (error) {
      throw toCommandError(error);
    }
  }

  #startOf({ resumeAfter, startAfter, startAtOperationTime }: Document): number {
    const { changes } = this.store;
    const token = resumeAfter ?? startAfter;
    let position = changes.last;
    if (token !== undefined) position = resumeToken.read(token);
    else if (startAtOperationTime instanceof Timestamp) position = changes.firstSince(startAtOperationTime.getHighBits()) - 1;
    // Its own mark is the first thing in the log, so an honest position is never before that.
    if (position < changes.first - 1 && position !== 0) {
      throw new CommandError(
        'ChangeStreamHistoryLost',
        'Resume of change stream was not possible, as the resume point may no longer be in the oplog.',
      );
    }
    return position;
  }
}
