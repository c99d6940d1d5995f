import { SortedSet } from './sorted-set.js';
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

/** Sorted members by name: children of a scope, jobs of a type. */
export class IndexTable implements ReadIndex {
  private readonly sets = new Map<string, SortedSet>();

  constructor(private readonly undo: UndoLog) {}

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

  dump(): readonly (readonly [string, readonly string[]])[] {
    return [...this.sets].map(([name, set]) => [name, [...set]] as const).sort(([a], [b]) => (a < b ? -1 : 1));
  }

  load(dump: ReturnType<IndexTable['dump']>): void {
    for (const [name, members] of dump) for (const member of members) this.insert(name, member);
  }

  private insert(name: string, member: string): boolean {
    let set = this.sets.get(name);
    if (!set) this.sets.set(name, (set = new SortedSet()));
    return set.add(member);
  }

  private remove(name: string, member: string): boolean {
    const set = this.sets.get(name);
    if (!set?.delete(member)) return false;
    if (set.size === 0) this.sets.delete(name);
    return true;
  }
}
