import { diagram, element } from '../../support/diagram.js';
import { engineUnderTest } from '../../support/engine-under-test.js';

const decision = (text: string): [string, string] => [
  'tier.dmn',
  `<?xml version="1.0" encoding="UTF-8"?><definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="drg" name="DRG" namespace="http://yimen.test">
    <decision id="tier" name="Tier"><variable id="v" name="tier"/><literalExpression id="l"><text>${text}</text></literalExpression></decision></definitions>`,
];

describe('business rule task', () => {
  const engine = engineUnderTest();
  beforeEach(() => engine.deploy(diagram('p', [element.start(), element.rule('decide', 'tier', 'result'), element.end()], ['start -> decide -> end'])));

  it('puts the decision into its result variable', async () => {
    await engine.deploy(decision('if amount &gt; 10 then "high" else "low"'));
    const instance = engine.start('p', { amount: 11 });
    expect(instance.hasCompleted()).toBe(true);
    expect(instance.variables()).toEqual({ amount: 11, result: 'high' });
    expect(engine.events('DECISION_EVALUATION', 'EVALUATED')).toMatchObject([{ value: { decisionId: 'tier', decisionOutput: '"high"' } }]);
  });

  it('waits at an incident while the decision is not deployed', async () => {
    const instance = engine.start('p', { amount: 1 });
    expect(instance.incidents()).toMatchObject([{ errorType: 'CALLED_DECISION_ERROR' }]);

    await engine.deploy(decision('amount'));
    instance.resolveIncidents();

    expect(instance.variables()).toEqual({ amount: 1, result: 1 });
  });
});
