import fc from 'fast-check';
import { isValidResidentId, residentIdCheckDigit } from '../../domain/identity/resident-id.js';
import { maskName, maskNumber } from '../../domain/identity/mask.js';

const birthDates = fc
  .date({ min: new Date('1920-01-01'), max: new Date('2025-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10).replaceAll('-', ''));
const first17 = fc
  .tuple(fc.integer({ min: 110000, max: 999999 }), birthDates, fc.integer({ min: 100, max: 999 }))
  .map((parts) => parts.join(''));

describe('resident ID', () => {
  it('accepts a number with its right check digit', () => {
    expect(isValidResidentId('11010519491231002X')).toBe(true); // the example of GB 11643-1999
  });

  it('refuses each other check digit', () => {
    fc.assert(
      fc.property(
        first17,
        fc.constantFrom(...'0123456789X'),
        (digits, last) => isValidResidentId(digits + last) === (residentIdCheckDigit(digits) === last),
      ),
    );
  });

  it('notices any single wrong digit', () => {
    fc.assert(
      fc.property(first17, fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }), (digits, place, shift) => {
        const wrong = digits.slice(0, place) + ((Number(digits[place]) + shift) % 10) + digits.slice(place + 1);
        return !isValidResidentId(wrong + residentIdCheckDigit(digits));
      }),
    );
  });

  it.each(['', '1234', '110105194902310024', '11010519491331002X', '11010519491231002x '])('refuses %j', (text) => {
    expect(isValidResidentId(text)).toBe(false);
  });
});

describe('masking', () => {
  it('shows the family name only', () => {
    expect(maskName('示例甲')).toBe('示**');
    expect(maskName('甲')).toBe('*');
  });

  it('shows four digits of the area and the last two', () => {
    expect(maskNumber('990101199001011234')).toBe('9901************34');
    expect(maskNumber('1234')).toBe('****');
  });
});
