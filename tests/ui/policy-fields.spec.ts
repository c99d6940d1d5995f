import { PolicyValues } from '../../domain/policy/parameters.js';
import { demoPolicy } from '../../server/seed/demo-policy.js';
import { resources } from '../../ui/i18n/resources.js';
import { policyFields, policySections, valueAt } from '../../ui/pages/policy/policy-fields.js';
import { draftOf, valuesOf } from '../../ui/pages/policy/proposal-draft.js';

const { values } = demoPolicy;

describe('the fields of the policy page', () => {
  it('show every parameter once', () => {
    const tops = policyFields.map(({ parameter }) => parameter.split('.')[0]);
    expect([...new Set(tops)].sort()).toEqual(Object.keys(PolicyValues.shape).sort());

    const parts = policyFields.map(({ parameter }) => parameter);
    expect(new Set(parts).size).toBe(policySections.flatMap(({ fields }) => fields).length);
    expect(parts.filter((parameter) => valueAt(values, parameter) === undefined)).toEqual([]);
  });

  it('have words for themselves, their sections, columns, options and units', () => {
    const { parameter, option, column, section, unit, suffix } = resources.zh.translation.policy as unknown as Record<
      string,
      Record<string, string>
    >;
    const columns = policyFields.flatMap((field) => (field.kind === 'table' ? field.columns : []));
    const options = [...policyFields, ...columns].flatMap((one) => (one.kind === 'choice' || one.kind === 'choices' ? one.options : []));
    const numbers = [...policyFields, ...columns]
      .map(({ kind }) => kind)
      .filter((kind) => !/fen|switch|dates|code|choice|table/.test(kind));

    expect(policyFields.filter((field) => parameter?.[field.parameter.replace('.', '_')] === undefined)).toEqual([]);
    expect(options.filter((one) => option?.[one] === undefined)).toEqual([]);
    expect(columns.filter(({ name }) => column?.[name] === undefined)).toEqual([]);
    expect(policySections.filter((one) => section?.[one.section] === undefined)).toEqual([]);
    expect(numbers.filter((kind) => unit?.[kind] === undefined || suffix?.[kind] === undefined)).toEqual([]);
  });
});

describe('the proposal form', () => {
  it('gives back the values that it was filled with', () => {
    expect(valuesOf(draftOf(values))).toEqual({ values });
  });

  it('leaves open what an older version does not have', () => {
    const required = policyFields.filter(({ isRequired }) => isRequired).map(({ parameter }) => parameter.split('.')[0]);
    const old = Object.fromEntries(Object.entries(values).filter(([name]) => required.includes(name))) as PolicyValues;

    expect(valuesOf(draftOf(old))).toEqual({ values: old });
  });

  it('names the field of a half-filled group and of a half-filled row', () => {
    const draft = { ...draftOf(values), 'expenditureAid.capFen': null, withdrawalSchedule: [{ months: 3 }], dibaoStandardFen: null };

    expect(valuesOf(draft)).toEqual({ wrong: expect.arrayContaining(['expenditureAid.capFen', 'withdrawalSchedule', 'dibaoStandardFen']) });
  });
});
