import { evaluateMappings } from '../../../engine/feel/mappings.js';
import { parseExpression } from '../../../engine/feel/parse-expression.js';

const mapping = (source: string, target: string) => ({ source: parseExpression(source), target });

describe('mappings', () => {
  it('lets later ones see earlier ones', () => {
    const mappings = [mapping('=x + 1', 'y'), mapping('=y * 2', 'z')];
    expect(evaluateMappings(mappings, { x: 1 }, 0)).toEqual({ ok: true, value: { y: 2, z: 4 } });
  });

  it('builds an object from a target with dots', () => {
    const mappings = [mapping('=1', 'a.b'), mapping('=2', 'a.c.d')];
    expect(evaluateMappings(mappings, { a: { old: true } }, 0)).toEqual({
      ok: true,
      value: { a: { b: 1, c: { d: 2 } } },
    });
  });

  it('adds to the existing object on output and leaves the original alone', () => {
    const variables = { a: { old: true } };
    expect(evaluateMappings([mapping('=1', 'a.b')], variables, 0, true)).toEqual({
      ok: true,
      value: { a: { old: true, b: 1 } },
    });
    expect(variables).toEqual({ a: { old: true } });
  });

  it('maps a missing variable to null', () => {
    expect(evaluateMappings([mapping('=x', 'y')], {}, 0)).toEqual({ ok: true, value: { y: null } });
  });

  it('fails with IO_MAPPING_ERROR', () => {
    expect(evaluateMappings([mapping('=assert(x, x != null)', 'y')], {}, 0)).toMatchObject({
      ok: false,
      errorType: 'IO_MAPPING_ERROR',
    });
  });
});
