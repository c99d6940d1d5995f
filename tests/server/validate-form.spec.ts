import { validateForm } from '../../server/tasks/validate-form.js';

const form = (...components: object[]) => ({ type: 'default', components });
const problemsOf = (schema: object, data: Record<string, unknown>) => {
  const outcome = validateForm(schema, data);
  return outcome.ok ? {} : Object.fromEntries(outcome.fields.map(({ field, message }) => [field, message]));
};

describe('a filled-in form', () => {
  it.each([
    ['a missing text', { type: 'textfield', validate: { required: true } }, undefined, '必填'],
    ['blanks only', { type: 'textfield', validate: { required: true } }, '   ', '必填'],
    ['too short a text', { type: 'textarea', validate: { minLength: 3 } }, 'ab', '至少 3 个字'],
    ['too long a text', { type: 'textarea', validate: { maxLength: 2 } }, '一二三', '最多 2 个字'],
    ['a text of another pattern', { type: 'textfield', validate: { pattern: '^\\d+$' } }, 'abc', '格式不正确'],
    ['a number for a text', { type: 'textfield' }, 5, '应填写文字'],
    ['a text for a number', { type: 'number' }, '5', '应填写数字'],
    ['too small a number', { type: 'number', validate: { min: 1 } }, 0, '不能小于 1'],
    ['too large a number', { type: 'number', validate: { max: '20' } }, 21, '不能大于 20'],
    ['a fraction where whole numbers are asked', { type: 'number', decimalDigits: 0 }, 1.5, '应为整数'],
    ['an option that is none', { type: 'radio', values: [{ value: 'a', label: 'A' }] }, 'b', '请从选项中选择'],
    ['one wrong of several options', { type: 'checklist', values: [{ value: 'a' }] }, ['a', 'b'], '请从选项中选择'],
    ['a required box without its tick', { type: 'checkbox', validate: { required: true } }, false, '必须勾选'],
    ['a text for a box', { type: 'checkbox' }, 'yes', '只能是勾选或不勾选'],
    ['a day that does not exist', { type: 'datetime', subtype: 'date' }, '2026-13-01', '日期或时间不正确'],
  ])('refuses %s', (_what, component, value, message) => {
    expect(problemsOf(form({ key: 'x', ...component }), { x: value })).toEqual({ x: message });
  });

  it('refuses what the form does not ask for', () => {
    expect(problemsOf(form(), { isAdmin: true })).toEqual({ isAdmin: '表单中没有此项' });
  });

  it('gives the engine its fields only, and each of them', () => {
    const schema = form(
      { type: 'checkbox', key: 'urgent', properties: { engine: 'true' } },
      { type: 'number', key: 'persons', properties: { engine: 'true' } },
      { type: 'textarea', key: 'story' },
    );
    expect(validateForm(schema, { story: '摔伤' })).toEqual({ ok: true, values: { story: '摔伤' }, engineVariables: { urgent: false, persons: null } });
  });

  it('opens groups, and skips what is hidden or read-only', () => {
    const schema = form(
      { type: 'group', components: [{ type: 'textfield', key: 'inner', validate: { required: true } }] },
      { type: 'textfield', key: 'why', validate: { required: true }, conditional: { hide: '=answer = "yes"' } },
      { type: 'radio', key: 'answer', values: [{ value: 'yes' }, { value: 'no' }] },
      { type: 'textfield', key: 'shown', readonly: true, properties: { engine: 'true' } },
    );
    expect(problemsOf(schema, { answer: 'yes' })).toEqual({ inner: '必填' });
    expect(problemsOf(schema, { answer: 'no', inner: 'x' })).toEqual({ why: '必填' });
    expect(validateForm(schema, { answer: 'yes', inner: 'x', shown: 'forged' })).toMatchObject({ ok: true, engineVariables: {} });
  });
});
