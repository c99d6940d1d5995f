import { diagram, element, error, escalation, event } from '../../support/diagram.js';
import { engineUnderTest } from '../../support/engine-under-test.js';

describe('escalation', () => {
  const engine = engineUnderTest();
  const escalated = () => engine.events('ESCALATION').map(({ intent, value }) => [intent, value.throwElementId, value.catchElementId]);

  const inSubProcess = (boundary: string, extra = escalation('LATE')) =>
    engine.deploy(
      diagram(
        'p',
        [
          element.start(),
          element.subProcess(
            'sub',
            [element.start('subStart'), element.throwing('tell', event.escalation('LATE')), element.service('work'), element.end('subEnd')],
            ['subStart -> tell -> work -> subEnd'],
          ),
          boundary,
          element.end('other'),
          element.end(),
        ],
        ['start -> sub -> end', 'heard -> other'],
        extra,
      ),
    );

  it('is heard on the boundary while its thrower goes on', async () => {
    await inSubProcess(element.boundary('heard', 'sub', event.escalation('LATE'), { interrupting: false }));
    const instance = engine.start('p');
    expect(instance.active()).toEqual(['sub', 'work']);
    expect(instance.completed()).toEqual(['start', 'subStart', 'heard', 'tell', 'other']);
    expect(escalated()).toEqual([['ESCALATED', 'tell', 'heard']]);
  });

  it('keeps its thrower from completing when it is heard by an interrupting event', async () => {
    await inSubProcess(element.boundary('heard', 'sub', event.escalation()));
    const instance = engine.start('p');
    expect(instance.terminated()).toEqual(['tell', 'sub']);
    expect(instance.completed()).toEqual(['start', 'subStart', 'heard', 'other']);
    expect(instance.hasCompleted()).toBe(true);
  });

  it('goes on silently when nobody hears it', async () => {
    await inSubProcess(element.boundary('heard', 'sub', event.error('OTHER')), escalation('LATE') + error('OTHER'));
    const instance = engine.start('p');
    expect(instance.active()).toEqual(['sub', 'work']);
    expect(instance.incidents()).toEqual([]);
    expect(escalated()).toEqual([['NOT_ESCALATED', 'tell', '']]);
  });

  it('is thrown with a code from an expression, by an end event, and heard in an event sub-process', async () => {
    await engine.deploy(
      diagram(
        'p',
        [
          element.start(),
          element.end('tell', event.escalation('some')),
          element.eventSubProcess('aside', [element.startedBy('heard', event.escalation('LATE'), { interrupting: false }), element.service('handle'), element.end('handled')], [
            'heard -> handle -> handled',
          ]),
        ],
        ['start -> tell'],
        escalation('some', '=code') + escalation('LATE'),
      ),
    );
    const instance = engine.start('p', { code: 'LATE' });
    expect(instance.completed()).toEqual(['start', 'tell', 'heard']);
    expect(instance.active()).toEqual(['aside', 'handle']);
  });

  it('crosses a call activity', async () => {
    await engine.deploy(
      diagram('child', [element.start(), element.throwing('tell', event.escalation('LATE')), element.end()], ['start -> tell -> end'], escalation('LATE')),
      diagram(
        'p',
        [element.start(), element.call('calls', 'child'), element.boundary('heard', 'calls', event.escalation('LATE'), { interrupting: false }), element.end('other'), element.end()],
        ['start -> calls -> end', 'heard -> other'],
        escalation('LATE'),
      ),
    );
    const instance = engine.start('p');
    expect(instance.completed()).toEqual(expect.arrayContaining(['heard', 'other', 'calls', 'end']));
    expect(escalated()).toEqual([['ESCALATED', 'tell', 'heard']]);
  });

  it('waits at an incident when its code is no text', async () => {
    await engine.deploy(
      diagram('p', [element.start(), element.end('tell', event.escalation('some'))], ['start -> tell'], escalation('some', '=missing')),
    );
    expect(engine.start('p').incidents()).toMatchObject([{ errorType: 'EXTRACT_VALUE_ERROR', elementId: 'tell' }]);
  });
});
