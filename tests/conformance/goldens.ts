import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Trace } from './player/trace.js';

const folder = join(import.meta.dirname, 'golden');

/** What Zeebe 8.5.25 told, by the names of scripts. */
export function readGoldens(section: string): Readonly<Record<string, Trace>> {
  const file = join(folder, `${section}.json`);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, Trace>>) : {};
}

/** Those of other scripts of a section stay. */
export function writeGoldens(traces: ReadonlyMap<string, Trace>): void {
  const sections = new Map<string, Record<string, Trace>>();
  for (const [name, trace] of traces) {
    const section = sectionOf(name);
    const known = sections.get(section) ?? { ...readGoldens(section) };
    sections.set(section, { ...known, [name]: trace });
  }
  mkdirSync(folder, { recursive: true });
  for (const [section, known] of sections) {
    const sorted = Object.fromEntries(Object.entries(known).sort(([one], [other]) => (one < other ? -1 : 1)));
    writeFileSync(join(folder, `${section}.json`), `${JSON.stringify(sorted, null, 1)}\n`);
  }
}

/** The first part of a script's name. */
export function sectionOf(name: string): string {
  return name.split('/')[0]!;
}
