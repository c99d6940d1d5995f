import { inChinese } from '../../ui/pages/tasks/form-words.js';

describe('what form-js says about a field', () => {
  it.each([
    ['Field is required.', '此项必填'],
    ['Field must have minimum value of 1.', '不能小于 1'],
    ['Field must match pattern ^\\d{12,19}$.', '格式不对，请核对'],
    ['Value is expected to have at most 2 decimal digits.', '最多 2 位小数'],
  ])('%s is said in Chinese', (english, chinese) => {
    expect(inChinese(english)).toBe(chinese);
  });

  it('keeps what the author of the form wrote', () => {
    expect(inChinese('账号应为 12 到 19 位数字')).toBe('账号应为 12 到 19 位数字');
  });
});
