import type { AnyBulkWriteOperation, Db, Document } from 'mongodb';
import type { ServerEvent } from '../../domain/api.js';

export const readModelCollections = [
  'definitions', 'forms', 'instances', 'elementInstances', 'takenFlows', 'variables', 'jobs', 'tasks', 'incidents', 'decisionTables', 'decisionEvaluations',
] as const;
export type ReadModelCollection = (typeof readModelCollections)[number];

/** A change of one document: `onInsert` counts only when it is new, `set` always. */
interface Change {
  readonly onInsert: Document;
  readonly set: Document;
}

/** An event and the instance that places it. */
export interface NotedEvent {
  readonly event: ServerEvent;
  readonly instanceKey?: string;
}

/**
 * What one batch of records changes, merged by document, so that an element that comes and goes within a batch is one write. Writing the
 * same batch again ends in the same state, for a crash may come before the position is noted.
 */
export class Changes {
  private readonly documents = new Map<ReadModelCollection, Map<string, Change>>();
  /** What those who watch should hear, each once. */
  readonly noted = new Map<string, NotedEvent>();
  /** Instances whose case became known or that have new tasks: `link-cases.ts`. */
  readonly instancesToLink = new Set<string>();
  /** Instances whose open incidents changed: `count-incidents.ts`. */
  readonly instancesToRecount = new Set<string>();

  /** A new document; one that is there already stays as it is. */
  add(collection: ReadModelCollection, id: string, document: Document): void {
    const change = this.change(collection, id);
    for (const [name, value] of Object.entries(document)) {
      if (!(name in change.set) && !(name in change.onInsert)) change.onInsert[name] = value;
    }
  }

  set(collection: ReadModelCollection, id: string, fields: Document): void {
    const change = this.change(collection, id);
    for (const [name, value] of Object.entries(fields)) {
      delete change.onInsert[name];
      change.set[name] = value;
    }
  }

  /** Ids of the documents that change, by collection. */
  touched(): readonly (readonly [ReadModelCollection, readonly string[]])[] {
    return [...this.documents].map(([collection, changes]) => [collection, [...changes.keys()]]);
  }

  note(kind: ServerEvent['kind'], id: string, instanceKey?: string): void {
    this.noted.set(`${kind}:${id}`, { event: { kind, id }, ...(instanceKey !== undefined && { instanceKey }) });
  }

  async write(db: Db): Promise<void> {
    await Promise.all(
      [...this.documents].map(([collection, changes]) =>
        db.collection<{ _id: string }>(collection).bulkWrite([...changes].map(toOperation), { ordered: false }),
      ),
    );
  }

  private change(collection: ReadModelCollection, id: string): Change {
    const changes = this.documents.get(collection) ?? new Map<string, Change>();
    this.documents.set(collection, changes);
    const change = changes.get(id) ?? { onInsert: {}, set: {} };
    changes.set(id, change);
    return change;
  }
}

function toOperation([id, { onInsert, set }]: [string, Change]): AnyBulkWriteOperation<{ _id: string }> {
  const update = { ...(Object.keys(onInsert).length > 0 && { $setOnInsert: onInsert }), ...(Object.keys(set).length > 0 && { $set: set }) };
  return { updateOne: { filter: { _id: id }, update, upsert: true } };
}
