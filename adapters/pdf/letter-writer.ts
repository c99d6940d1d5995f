import pdfmake, { type Content } from 'pdfmake';
import type { Letter, LetterBlock } from '../../domain/letter/letter.js';
import type { LetterWriter } from '../../domain/ports/letter-writer.js';
import { type ChineseFont, findFont, type FontFace } from './find-font.js';

const family = 'Chinese';

/**
 * Letters as PDF in Chinese, with a font of this machine that goes into the file with the characters used. To print something: put its
 * words into a `Letter` (title, blocks in order), keep that, and write it whenever somebody asks:
 *
 *     const writer = letterWriter();
 *     const pdf = await writer.write({ title: '会议纪要', blocks: [{ kind: 'paragraph', text: '…' }], writtenAt: now.toISOString() });
 */
export function letterWriter(find: () => ChineseFont = findFont): LetterWriter {
  return {
    async write(letter) {
      const { normal, bold } = find();
      const files = new Set([normal.file, bold.file]);
      pdfmake.setFonts({ [family]: { normal: source(normal), bold: source(bold) } });
      // Nothing else of this machine, and nothing of another, can come into a letter.
      pdfmake.setLocalAccessPolicy((path) => files.has(path));
      pdfmake.setUrlAccessPolicy(() => false);
      return pdfmake.createPdf(definition(letter)).getBuffer();
    },
  };
}

/** Fresh for each letter: pdfmake writes into what it is given. */
function source({ file, face }: FontFace) {
  return (face === undefined ? file : [file, face]) as string;
}

function definition({ title, number, addressee, blocks, footer, writtenAt }: Letter): Parameters<typeof pdfmake.createPdf>[0] {
  const at = new Date(writtenAt);
  return {
    pageSize: 'A4',
    pageMargins: [72, 72, 72, 64],
    language: 'zh-CN',
    info: { title: number === undefined ? title : `${title} ${number}`, creationDate: at, modDate: at },
    defaultStyle: { font: family, fontSize: 11, lineHeight: 1.35 },
    styles: {
      title: { fontSize: 18, bold: true, alignment: 'center' },
      number: { fontSize: 10, alignment: 'center', color: '#444444' },
      heading: { fontSize: 12, bold: true },
    },
    content: [
      { text: title, style: 'title', margin: [0, 0, 0, 6] },
      ...(number === undefined ? [] : [{ text: number, style: 'number', margin: [0, 0, 0, 14] as [number, number, number, number] }]),
      ...(addressee === undefined ? [] : [{ text: `${addressee}：`, margin: [0, 6, 0, 4] as [number, number, number, number] }]),
      ...blocks.map(content),
    ],
    footer: (page, pages) => ({
      margin: [72, 16, 72, 0],
      fontSize: 8,
      color: '#555555',
      columns: [{ text: footer ?? '' }, { text: `第 ${page} 页，共 ${pages} 页`, alignment: 'right', width: 100 }],
    }),
  };
}

function content(block: LetterBlock): Content {
  switch (block.kind) {
    case 'heading':
      return { text: block.text, style: 'heading', margin: [0, 10, 0, 4] };
    case 'paragraph':
      return { text: block.text, margin: [0, 0, 0, 6], leadingIndent: 22 };
    case 'list':
      return { ol: [...block.items], margin: [0, 0, 0, 6] };
    case 'facts':
      return {
        layout: 'noBorders',
        margin: [0, 0, 0, 6],
        table: { widths: [110, '*'], body: block.rows.map(({ label, value }) => [{ text: label, color: '#555555' }, value]) },
      };
    case 'table':
      return {
        layout: 'lightHorizontalLines',
        fontSize: 9.5,
        margin: [0, 0, 0, 8],
        table: {
          headerRows: 1,
          widths: block.head.map(() => '*'),
          body: [block.head.map((text) => ({ text, bold: true })), ...block.rows.map((row) => [...row])],
        },
      };
    case 'signature':
      return {
        margin: [0, 18, 0, 0],
        unbreakable: true,
        stack: [
          ...(block.signers ?? []).map((signer) => ({
            text: `${signer}：____________________`,
            margin: [0, 4, 0, 4] as [number, number, number, number],
          })),
          { text: block.office, alignment: 'right' as const },
          { text: block.date, alignment: 'right' as const },
        ],
      };
  }
}
