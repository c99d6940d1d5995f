import type { UndoLog } from './undo-log.js';

export interface ReadTable<Value> {
  readonly size: number;
  get(key: string): Value | undefined;
  has(key: string): boolean;
  keys(): IterableIterator<string>;
  values(): IterableIterator<Value>;
}

/** Values by key. Values are never changed in place, so that the undo log can put the old one back. */
export class Table<Value> implements ReadTable<Value> {
  private readonly rows = new Map<string, Value>();

  constructor(private readonly undo: UndoLog) {}

  get size(): number {
    return this.rows.size;
  }

  get(key: string): Value | undefined {
    return this.rows.get(key);
  }

  has(key: string): boolean {
    return this.rows.has(key);
  }

  keys(): IterableIterator<string> {
    return this.rows.keys();
  }

  values(): IterableIterator<Value> {
    return this.rows.values();
  }

  set(key: string, value: Value): void {
    const old = this.rows.get(key);
    this.undo.add(() => (old === undefined ? this.rows.delete(key) : this.rows.set(key, old)));
    this.rows.set(key, value);
  }

  delete(key: string): void {
    const old = this.rows.get(key);
    if (old === undefined) return;
    this.undo.add(() => this.rows.set(key, old));
    this.rows.delete(key);
  }

  dump(): readonly (readonly [string, Value])[] {
    return [...this.rows].sort(([a], [b]) => (a < b ? -1 : 1));
  }

  load(dump: ReturnType<Table<Value>['dump']>): void {
    for (const [key, value] of dump) this.rows.set(key, value);
  }
}
