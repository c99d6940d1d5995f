import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { resources } from '../../ui/i18n/resources.js';

describe('the words of the interface', () => {
  const zh = keysOf(resources.zh.translation);
  const en = keysOf(resources.en.translation);

  it('exist in Chinese and in English alike', () => {
    expect([...en.keys()].sort()).toEqual([...zh.keys()].sort());
  });

  it('are never empty', () => {
    expect([...zh, ...en].filter(([, words]) => words.trim() === '')).toEqual([]);
  });

  it('carry the same values in both languages', () => {
    const valuesOf = (words: string) => [...words.matchAll(/{{(\w+)}}/g)].map(([, name]) => name).sort();
    const different = [...zh].filter(([key, words]) => valuesOf(words).join() !== valuesOf(en.get(key) ?? '').join());

    expect(different).toEqual([]);
  });

  it('are Chinese in Chinese, but for product names and fixed terms', () => {
    const latin = [...zh].filter(([, words]) => /[a-z]{2,}/i.test(words.replace(/{{\w+}}|BPMN|PDF|OpenAPI|JSON Schema|SHA-256|Enter/g, '')));

    expect(latin).toEqual([]);
  });

  it('contain every key that a page asks for', () => {
    const asked = sources('ui').flatMap((text) => [...text.matchAll(/\bt\(\s*'([\w.-]+)'/g)].map(([, key]) => key ?? ''));
    expect(asked.length).toBeGreaterThan(100);

    expect(asked.filter((key) => !zh.has(key))).toEqual([]);
  });
});

/** `tasks.claim` → `签收`. */
function keysOf(words: object, prefix = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [name, value] of Object.entries(words) as [string, string | object][]) {
    const key = prefix + name;
    if (typeof value === 'string') found.set(key, value);
    else for (const [inner, text] of keysOf(value, `${key}.`)) found.set(inner, text);
  }
  return found;
}

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'dist' ? [] : sources(path);
    return /\.tsx?$/.test(entry.name) ? [readFileSync(path, 'utf8')] : [];
  });
}
