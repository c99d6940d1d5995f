import { diagram, element } from '../../support/diagram.js';
import { engineUnderTest } from '../../support/engine-under-test.js';

describe('unexpected error', () => {
  const engine = engineUnderTest();

  it('bans the one instance, takes back its command, and lets others go on', async () => {
    // given: a loop that never waits, which its called decision hides from the check at deployment
    await engine.deploy(
      diagram('loop', [element.start(), element.service('work'), element.exclusive('again'), element.rule('rule', '=d', 'r'), element.end()], [
        'start -> work -> again',
        'again -[true]-> rule',
        'rule -> again',
        'again -[default]-> end',
      ]),
      [
        'd.dmn',
        '<?xml version="1.0" encoding="UTF-8"?><definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="drg" name="D" namespace="n">' +
          '<decision id="d" name="D"><literalExpression id="l"><text>1</text></literalExpression></decision></definitions>',
      ],
      diagram('sound', [element.start(), element.service('fine'), element.end()], ['start -> fine -> end']),
    );
    const broken = engine.start('loop', { d: 'd' });
    const sound = engine.start('sound');
    const [job] = engine.activate('work');

    // when
    const answer = engine.ask({ name: 'JOB COMPLETE', key: job!.key, value: { variables: { x: '1' } } });

    // then
    expect(answer).toMatchObject({ ok: false, type: 'PROCESSING_ERROR' });
    expect(engine.events('ERROR')).toMatchObject([{ value: { processInstanceKey: broken.key } }]);
    expect(broken.active()).toEqual(['work']);
    expect(broken.variables()).toEqual({ d: 'd' });
    engine.complete('fine');
    expect(sound.hasCompleted()).toBe(true);

    // and then: its job can be completed, which leads to nothing, and it can be ended
    expect(engine.ask({ name: 'JOB COMPLETE', key: job!.key, value: { variables: {} } })).toMatchObject({ ok: true });
    expect(broken.active()).toEqual(['work']);
    expect(engine.ask({ name: 'PROCESS_INSTANCE CANCEL', key: broken.key, value: null })).toMatchObject({ ok: true });
    expect(broken.active()).toEqual([]);
  });
});
