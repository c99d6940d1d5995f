import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFont } from '../../../adapters/pdf/find-font.js';
import { letterWriter } from '../../../adapters/pdf/letter-writer.js';
import type { Letter } from '../../../domain/letter/letter.js';
import { NoFont } from '../../../domain/letter/no-font.js';
import { pdfText } from '../../support/pdf-text.js';

const letter: Letter = {
  title: '受理通知书',
  number: '救受〔2026〕T01-0001',
  addressee: '示例·周甲',
  writtenAt: '2026-03-02T01:00:00.000Z',
  footer: '咨询电话 12345',
  blocks: [
    { kind: 'paragraph', text: '您提出的申请已收到，现予受理。' },
    { kind: 'heading', text: '办理时限' },
    { kind: 'facts', rows: [{ label: '受理编号', value: 'T01-20260302-0001' }] },
    { kind: 'list', items: ['身份证', '户口簿'] },
    { kind: 'table', head: ['材料', '来源'], rows: [['收入情况', '部门共享']] },
    { kind: 'signature', office: '示例县民政局', date: '2026-03-02', signers: ['签收人'] },
  ],
};

describe('a letter as PDF', () => {
  const writer = letterWriter();

  it('says its words in Chinese, in the order in which they are read', async () => {
    const text = await pdfText(await writer.write(letter));

    const words = [
      '受理通知书',
      '救受〔2026〕T01-0001',
      '示例·周甲',
      '现予受理',
      '办理时限',
      'T01-20260302-0001',
      '户口簿',
      '部门共享',
      '签收人',
      '示例县民政局',
    ];
    expect(words.map((word) => text.indexOf(word)).every((at, index, all) => at >= 0 && (index === 0 || at > all[index - 1]!))).toBe(true);
    expect(text).toContain('第 1 页，共 1 页');
  });

  it('carries the font that it is written in', async () => {
    const pdf = Buffer.from(await writer.write(letter)).toString('latin1');

    expect(pdf).toMatch(/FontName \/[A-Z]+\+\S*(CJK|WenQuanYi|Heiti|SimSun)/);
    expect(pdf).toMatch(/FontFile[23]?/);
  });

  it('is the same bytes whenever it is printed', async () => {
    expect(await writer.write(letter)).toEqual(await writer.write(structuredClone(letter)));
  });
});

describe('the font of letters', () => {
  const folder = mkdtempSync(join(tmpdir(), 'yimen-font-'));
  const file = join(folder, 'chosen.ttc');
  writeFileSync(file, '');
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is the one that is named, with its face in a collection', () => {
    expect(findFont({ PDF_FONT: `${file}#Face` }, [])).toEqual({ normal: { file, face: 'Face' }, bold: { file, face: 'Face' } });
  });

  it('is missed in words that say where it was looked for', () => {
    expect(() => findFont({ PDF_FONT: '/nowhere/font.ttc' })).toThrow(new NoFont(['/nowhere/font.ttc']));
    expect(() => findFont({}, [])).toThrow(/PDF_FONT/);
  });
});
