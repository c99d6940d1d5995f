import type { UndoLog } from './undo-log.js';

export interface ReadTable<Value> {
  readonly size: number;
  get(key: string): Value | undefined;
  has(key: string): boolean;
  keys(): IterableIterator<string>;
  values(): IterableIterator<Value>;
}

/** What a checkpoint has to write: the value's JSON, or undefined for a row that is gone. */
export type RowChange = readonly [key: string, text: string | undefined];

/** A row as it was read from disk. Most rows of a long process are not looked at for weeks, so they stay text until then. */
class ColdRow {
  constructor(readonly text: string) {}
}

/** Whether a changed row is on disk already. */
type Dirt = 'new' | 'stored';

/** Values by key. Values are never changed in place, so that the undo log can put the old one back. */
export class Table<Value> implements ReadTable<Value> {
  private readonly rows = new Map<string, Value | ColdRow>();
  private readonly dirty = new Map<string, Dirt>();

  constructor(private readonly undo: UndoLog) {}

  get size(): number {
    return this.rows.size;
  }

  get(key: string): Value | undefined {
    const row = this.rows.get(key);
    return row instanceof ColdRow ? this.warm(key, row) : row;
  }

  has(key: string): boolean {
    return this.rows.has(key);
  }

  keys(): IterableIterator<string> {
    return this.rows.keys();
  }

  *values(): IterableIterator<Value> {
    for (const [key, row] of this.rows) yield row instanceof ColdRow ? this.warm(key, row) : row;
  }

  set(key: string, value: Value): void {
    const old = this.rows.get(key);
    const dirt = this.dirty.get(key);
    this.undo.add(() => this.restore(key, old, dirt));
    this.rows.set(key, value);
    if (dirt === undefined) this.dirty.set(key, old === undefined ? 'new' : 'stored');
  }

  delete(key: string): void {
    const old = this.rows.get(key);
    if (old === undefined) return;
    const dirt = this.dirty.get(key);
    this.undo.add(() => this.restore(key, old, dirt));
    this.rows.delete(key);
    // What came and went since the last checkpoint never touches the disk.
    if (dirt === 'new') this.dirty.delete(key);
    else this.dirty.set(key, 'stored');
  }

  /** What has changed since it was stored last. */
  *changes(): IterableIterator<RowChange> {
    for (const key of this.dirty.keys()) {
      const row = this.rows.get(key);
      yield [key, row === undefined ? undefined : row instanceof ColdRow ? row.text : JSON.stringify(row)];
    }
  }

  changesStored(): void {
    this.dirty.clear();
  }

  load(key: string, text: string): void {
    this.rows.set(key, new ColdRow(text));
  }

  dump(): readonly (readonly [string, Value])[] {
    return [...this.rows.keys()].sort().map((key) => [key, this.get(key)!] as const);
  }

  private warm(key: string, { text }: ColdRow): Value {
    const value = JSON.parse(text) as Value;
    this.rows.set(key, value);
    return value;
  }

  private restore(key: string, old: Value | ColdRow | undefined, dirt: Dirt | undefined): void {
    if (old === undefined) this.rows.delete(key);
    else this.rows.set(key, old);
    if (dirt === undefined) this.dirty.delete(key);
    else this.dirty.set(key, dirt);
  }
}
