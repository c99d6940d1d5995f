import { diagram, element } from '../../support/diagram.js';
import { engineUnderTest } from '../../support/engine-under-test.js';

describe('inclusive gateway', () => {
  const engine = engineUnderTest();
  const deploy = (...flows: string[]) =>
    engine.deploy(diagram('p', [element.start(), element.inclusive('g'), element.service('a'), element.service('b')], ['start -> g', ...flows]));

  it('takes every flow whose condition holds, the last in the document first', async () => {
    await deploy('g -[x > 1]-> a', 'g -[x > 2]-> b');

    expect(engine.start('p', { x: 3 }).path()).toEqual(['start', 'g', 'b', 'a']);
    expect(engine.start('p', { x: 2 }).path()).toEqual(['start', 'g', 'a']);
  });

  it('takes the default flow only when no condition holds', async () => {
    await deploy('g -[x > 1]-> a', 'g -[default]-> b');

    expect(engine.start('p', { x: 2 }).path()).toEqual(['start', 'g', 'a']);
    expect(engine.start('p', { x: 0 }).path()).toEqual(['start', 'g', 'b']);
  });

  it('continues once when its incident is resolved', async () => {
    await deploy('g -[x > 1]-> a', 'g -[x > 2]-> b');
    const instance = engine.start('p', { x: 0 });
    expect(instance.incidents()).toMatchObject([
      { errorType: 'CONDITION_ERROR', errorMessage: 'Expected at least one condition to evaluate to true, or to have a default flow' },
    ]);

    instance.setVariables({ x: 2 });
    instance.resolveIncidents();

    expect(instance.path()).toEqual(['start', 'g', 'a']);
    expect(instance.incidents()).toEqual([]);
  });
});
