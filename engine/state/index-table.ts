import { SortedSet } from './sorted-set.js';
import type { RowChange } from './table.js';
import type { UndoLog } from './undo-log.js';

export interface ReadIndex {
  /** The members under a name, in order. A copy: the index may change while one walks it. */
  list(name: string): readonly string[];
  first(name: string): string | undefined;
  /** Walks without copying; nothing may change meanwhile. */
  walk(name: string): Iterable<string>;
  count(name: string): number;
  has(name: string, member: string): boolean;
}

/** Between name and member on disk; no member holds it. */
const separator = '\n';

/** Sorted members by name: children of a scope, jobs of a type. */
export class IndexTable implements ReadIndex {
  private readonly sets = new Map<string, SortedSet>();
  /** Members that came (true) or went since the last checkpoint; who did both is not in it. */
  private readonly dirty = new Map<string, boolean>();
  private memberCount = 0;

  constructor(private readonly undo: UndoLog) {}

  /** Members under all names. */
  get size(): number {
    return this.memberCount;
  }

  list(name: string): readonly string[] {
    const set = this.sets.get(name);
    return set ? [...set] : [];
  }

  first(name: string): string | undefined {
    return this.sets.get(name)?.first();
  }

  walk(name: string): Iterable<string> {
    return this.sets.get(name) ?? [];
  }

  count(name: string): number {
    return this.sets.get(name)?.size ?? 0;
  }

  has(name: string, member: string): boolean {
    return this.sets.get(name)?.has(member) ?? false;
  }

  add(name: string, member: string): void {
    if (this.insert(name, member)) this.undo.add(() => this.remove(name, member));
  }

  delete(name: string, member: string): void {
    if (this.remove(name, member)) this.undo.add(() => this.insert(name, member));
  }

  /** What has changed since it was stored last. */
  *changes(): IterableIterator<RowChange> {
    for (const [entry, isThere] of this.dirty) yield [entry, isThere ? '' : undefined];
  }

  changesStored(): void {
    this.dirty.clear();
  }

  load(entry: string): void {
    const end = entry.lastIndexOf(separator);
    if (this.setOf(entry.slice(0, end)).add(entry.slice(end + 1))) this.memberCount++;
  }

  dump(): readonly (readonly [string, readonly string[]])[] {
    return [...this.sets].map(([name, set]) => [name, [...set]] as const).sort(([a], [b]) => (a < b ? -1 : 1));
  }

  private insert(name: string, member: string): boolean {
    if (!this.setOf(name).add(member)) return false;
    this.memberCount++;
    this.note(name, member, true);
    return true;
  }

  private remove(name: string, member: string): boolean {
    const set = this.sets.get(name);
    if (!set?.delete(member)) return false;
    this.memberCount--;
    if (set.size === 0) this.sets.delete(name);
    this.note(name, member, false);
    return true;
  }

  private note(name: string, member: string, isThere: boolean): void {
    const entry = name + separator + member;
    if (this.dirty.get(entry) === !isThere) this.dirty.delete(entry);
    else this.dirty.set(entry, isThere);
  }

  private setOf(name: string): SortedSet {
    let set = this.sets.get(name);
    if (!set) this.sets.set(name, (set = new SortedSet()));
    return set;
  }
}
