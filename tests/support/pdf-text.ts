import { inflateSync } from 'node:zlib';

/** The words of a PDF that pdfmake made, page by page in the order in which they are drawn. */
export async function pdfText(pdf: Uint8Array): Promise<string> {
  const objects = objectsOf(Buffer.from(pdf));
  const text: string[] = [];
  for (const { dictionary } of objects.values()) {
    if (!/\/Type \/Page\b/.test(dictionary)) continue;
    const contents = streamOf(objects, /\/Contents (\d+) 0 R/.exec(dictionary)?.[1]);
    const resources = objects.get(/\/Resources (\d+) 0 R/.exec(dictionary)?.[1] ?? '')?.dictionary ?? dictionary;
    text.push(drawn(contents, fontsOf(objects, resources)));
  }
  return text.join('\n');
}

interface PdfObject {
  readonly dictionary: string;
  readonly stream: Buffer | undefined;
}

function objectsOf(pdf: Buffer): ReadonlyMap<string, PdfObject> {
  const found = new Map<string, PdfObject>();
  const text = pdf.toString('latin1');
  for (const { 1: number, index } of text.matchAll(/(?:^|\n)(\d+) 0 obj\n/g)) {
    const from = index + (text[index] === '\n' ? 1 : 0);
    const streamAt = text.indexOf('stream\n', from);
    const endAt = text.indexOf('endobj', from);
    const hasStream = streamAt !== -1 && streamAt < endAt;
    const dictionary = text.slice(from, hasStream ? streamAt : endAt);
    const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1] ?? 0);
    const raw = hasStream ? pdf.subarray(streamAt + 7, streamAt + 7 + length) : undefined;
    found.set(number!, { dictionary, stream: raw && (dictionary.includes('/FlateDecode') ? inflateSync(raw) : raw) });
  }
  return found;
}

function streamOf(objects: ReadonlyMap<string, PdfObject>, number: string | undefined): string {
  return objects.get(number ?? '')?.stream?.toString('latin1') ?? '';
}

/** Of each font, which character a glyph's number stands for. */
function fontsOf(objects: ReadonlyMap<string, PdfObject>, resources: string): ReadonlyMap<string, ReadonlyMap<number, string>> {
  const fonts = new Map<string, ReadonlyMap<number, string>>();
  const direct = /\/Font (\d+) 0 R/.exec(resources)?.[1];
  const list = direct === undefined ? resources : (objects.get(direct)?.dictionary ?? '');
  for (const [, name, number] of list.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
    const toUnicode = /\/ToUnicode (\d+) 0 R/.exec(objects.get(number!)?.dictionary ?? '')?.[1];
    fonts.set(name!, glyphs(streamOf(objects, toUnicode)));
  }
  return fonts;
}

function glyphs(cmap: string): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  for (const [, from, , texts] of cmap.matchAll(/<(\w+)> <(\w+)> \[([^\]]*)\]/g)) {
    [...texts!.matchAll(/<([\w ]*)>/g)].forEach(([, hex], offset) => found.set(parseInt(from!, 16) + offset, utf16(hex!)));
  }
  return found;
}

function drawn(contents: string, fonts: ReadonlyMap<string, ReadonlyMap<number, string>>): string {
  let font: ReadonlyMap<number, string> = new Map();
  let text = '';
  for (const [, name, shown] of contents.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (name !== undefined) font = fonts.get(name) ?? new Map<number, string>();
    else for (const [, hex] of shown!.matchAll(/<(\w+)>/g)) text += hex!.replace(/\w{4}/g, (glyph) => font.get(parseInt(glyph, 16)) ?? '�');
  }
  return text;
}

function utf16(hex: string): string {
  return hex.replaceAll(' ', '').replace(/\w{4}/g, (unit) => String.fromCharCode(parseInt(unit, 16)));
}
