import { json } from '../../../engine/protocol/json.js';
import { diagram, element } from '../../support/diagram.js';
import { engineUnderTest } from '../../support/engine-under-test.js';

describe('variables', () => {
  const engine = engineUnderTest();
  beforeEach(() =>
    engine.deploy(
      diagram(
        'p',
        [element.start(), element.subProcess('sub', [element.start('s'), element.service('work', { inputs: { local: '=1' } }), element.end('e')], ['s -> work -> e']), element.end()],
        ['start -> sub -> end'],
      ),
    ),
  );

  it('are updated in the nearest scope that has them, and created at the root otherwise', () => {
    const instance = engine.start('p', { root: 1 });
    const workKey = instance.instanceOf('work');
    instance.setVariables({ local: 2, root: 3, fresh: 4 }, false, workKey);
    expect(instance.variables('work')).toEqual({ local: 2 });
    expect(instance.variables()).toEqual({ root: 3, fresh: 4 });
  });

  it('go on to the root when the local value is the same already, as in Zeebe', () => {
    const instance = engine.start('p');
    instance.setVariables({ local: 1 }, false, instance.instanceOf('work'));
    expect(instance.variables()).toEqual({ local: 1 });
  });

  it('stay in a scope when set locally', () => {
    const instance = engine.start('p', { a: 1 });
    instance.setVariables({ a: 2 }, true, instance.instanceOf('sub'));
    expect(instance.variables('sub')).toEqual({ a: 2 });
    expect(instance.variables()).toEqual({ a: 1 });
  });

  it('make no event when nothing changes', () => {
    const instance = engine.start('p', { a: 1 });
    const before = engine.events('VARIABLE').length;
    instance.setVariables({ a: 1 });
    expect(engine.events('VARIABLE')).toHaveLength(before);
  });

  it('cannot be set in a scope that does not exist', () => {
    const value = { scopeKey: '5', local: false, variables: {} };
    expect(engine.ask({ name: 'VARIABLE_DOCUMENT UPDATE', key: '-1', value })).toMatchObject({ type: 'NOT_FOUND' });
  });
});

describe('JSON document', () => {
  it('keeps each kind of number', () => {
    expect(json.readDocument('{"a":1,"b":1.0,"c":1e3,"d":-0.0,"e":9007199254740993,"f":0.1}')).toEqual({
      a: '1',
      b: '1.0',
      c: '1000.0',
      d: '-0.0',
      e: '9007199254740993',
      f: '0.1',
    });
  });

  it('refuses numbers beyond 64 bits', () => {
    expect(() => json.readDocument('{"a":18446744073709551616}')).toThrow(/Invalid JSON value/);
  });

  it('refuses a root that is no object', () => {
    expect(() => json.readDocument('[1]')).toThrow(
      "Property 'variables' is invalid: Expected document to be a root level object, but was 'ARRAY'",
    );
  });

  it('takes blank text for an empty one', () => {
    expect(json.readDocument(' ')).toEqual({});
  });

  it('does not mistake names for JavaScript’s own', () => {
    expect(Object.keys(json.readDocument('{"__proto__":1,"constructor":2}'))).toEqual(['__proto__', 'constructor']);
  });
});
