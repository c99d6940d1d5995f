import { sha256 } from '../../adapters/crypto/sha256.js';
import { readAnswerFile } from '../../domain/bank-file/answer-file.js';
import { writeControlled } from '../../domain/bank-file/controlled-file.js';
import { keysOf, writeOrderFile } from '../../domain/bank-file/order-file.js';
import { readStatementFile } from '../../domain/bank-file/statement-file.js';

const head = { fileId: 'b1-1', countyCode: 'K1', program: 'dibao', period: '2026-11' };
const order = {
  key: 'd1:2026-11:dibao',
  amountFen: 30_000,
  accountNumber: '6200000000001234',
  accountName: '测试甲',
  purpose: '2026-11 低保',
};
const answer = (lines: readonly (readonly string[])[], fileId = 'b1-1') =>
  writeControlled('YIMEN-ANSWER-1', { header: [fileId], lines }, 1, sha256);
const problems = (text: string) => {
  const read = readAnswerFile('b1-1', text, sha256);
  return read.ok ? [] : read.problems;
};

describe('order file', () => {
  it('closes with number, sum and checksum, and keeps fields apart whatever a name holds', () => {
    const text = writeOrderFile(head, [order, { ...order, key: 'k2', accountName: '测试,"乙"\n' }], sha256);
    const rows = text.trimEnd().split('\n');

    expect(rows[0]).toBe('H,YIMEN-PAY-1,b1-1,K1,dibao,2026-11');
    expect(rows[2]?.split(',')).toHaveLength(6);
    expect(rows[3]).toBe(`T,2,60000,${sha256(rows.slice(0, 3).join('\n') + '\n')}`);
    expect(keysOf(text)).toEqual([order.key, 'k2']);
  });
});

describe('answer file', () => {
  const whole = answer([
    ['k1', '100', 'paid', 'B1', ''],
    ['k2', '200', 'rejected', 'B2', 'ACCOUNT_CLOSED'],
  ]);

  it('tells what became of each line, also with the line ends of another system', () => {
    const read = readAnswerFile('b1-1', `\uFEFF${whole.replaceAll('\n', '\r\n')}`, sha256);
    expect(read).toMatchObject({
      ok: true,
      file: [
        { key: 'k1', amountFen: 100, outcome: 'paid' },
        { outcome: 'rejected', reason: 'ACCOUNT_CLOSED' },
      ],
    });
  });

  it.each([
    ['an amount was changed', whole.replace('200', '900')],
    ['a line is missing', whole.replace(/D,k2.*\n/, '')],
    ['its end is missing', whole.replace(/T,.*\n/, '')],
    ['it is of another kind', whole.replace('YIMEN-ANSWER-1', 'YIMEN-PAY-1')],
    ['it is the answer to another file', answer([['k1', '100', 'paid', 'B1', '']], 'b2-1')],
    ['it is empty', ''],
  ])('is refused as a whole when %s', (_, text) => {
    expect(problems(text)).not.toEqual([]);
  });

  it('names each line that is wrong', () => {
    expect(
      problems(
        answer([
          ['k1', '100', 'gone', 'B1', ''],
          ['k2', '100', 'rejected', 'B2', ''],
        ]),
      ),
    ).toEqual([expect.stringMatching(/第 2 行.*outcome/), expect.stringMatching(/第 3 行.*reason/)]);
  });
});

describe('statement file', () => {
  it('lists the movements of the account', () => {
    const text = writeControlled(
      'YIMEN-STATEMENT-1',
      { header: ['2026-11-01', '2026-11-30'], lines: [['k1', '100', 'return', 'B1R', '2026-11-28']] },
      1,
      sha256,
    );
    expect(readStatementFile(text, sha256)).toMatchObject({ ok: true, file: [{ key: 'k1', direction: 'return', bookedOn: '2026-11-28' }] });
  });
});
