import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';

export interface ProcessFile {
  readonly name: string;
  readonly content: string;
}

const kinds = new Set(['.bpmn', '.dmn', '.form']);

/** The diagrams, decisions and forms that ship with the product. */
export async function processFiles(): Promise<readonly ProcessFile[]> {
  const root = join(import.meta.dirname, '../../processes');
  const folders = (await readdir(root, { withFileTypes: true })).filter((entry) => entry.isDirectory()).map(({ name }) => name).sort();
  const files = await Promise.all(
    folders.map(async (folder) => {
      const names = (await readdir(join(root, folder))).filter((name) => kinds.has(extname(name))).sort();
      return Promise.all(names.map(async (name) => ({ name, content: await readFile(join(root, folder, name), 'utf8') })));
    }),
  );
  return files.flat();
}

/** The forms among them, by id. */
export function formsOf(files: readonly ProcessFile[]): ReadonlyMap<string, object> {
  const forms = files.filter(({ name }) => name.endsWith('.form')).map(({ content }) => JSON.parse(content) as { id: string });
  return new Map(forms.map((form) => [form.id, form]));
}
