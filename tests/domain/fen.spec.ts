import { formatFen } from '../../domain/money/fen.js';

describe('money', () => {
  it.each([
    [0, '¥0.00'],
    [5, '¥0.05'],
    [180000, '¥1,800.00'],
    [123456789, '¥1,234,567.89'],
    [-100, '-¥1.00'],
  ])('%d fen reads %s', (fen, text) => {
    expect(formatFen(fen)).toBe(text);
  });
});
