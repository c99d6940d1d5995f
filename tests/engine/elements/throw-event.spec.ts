import { diagram, element, error, event, message } from '../../support/diagram.js';
import { engineUnderTest } from '../../support/engine-under-test.js';

describe('intermediate throw event', () => {
  const engine = engineUnderTest();

  it('of no type is passed through', async () => {
    await engine.deploy(diagram('p', [element.start(), element.throwing('milestone'), element.end()], ['start -> milestone -> end']));
    expect(engine.start('p').completed()).toEqual(['start', 'milestone', 'end']);
  });

  it('with a message waits for the worker who sends it', async () => {
    await engine.deploy(
      diagram('p', [element.start(), element.throwing('tell', event.message('told'), '<zeebe:taskDefinition type="send"/>'), element.end()], ['start -> tell -> end'], message('told')),
    );
    const instance = engine.start('p');
    expect(instance.active()).toEqual(['tell']);

    engine.complete('send', { sentAt: 'noon' });

    expect(instance.hasCompleted()).toBe(true);
    expect(instance.variables()).toEqual({ sentAt: 'noon' });
  });

  it('with a link jumps to the catch event of the same name', async () => {
    await engine.deploy(
      diagram('p', [element.start(), element.throwing('from', event.link('there')), element.catching('to', event.link('there')), element.end()], [
        'start -> from',
        'to -> end',
      ]),
    );
    const instance = engine.start('p');
    expect(instance.completed()).toEqual(['start', 'from', 'to', 'end']);
    expect(instance.hasCompleted()).toBe(true);
  });
});

describe('end event', () => {
  const engine = engineUnderTest();

  it('with a message waits for the worker who sends it', async () => {
    await engine.deploy(
      diagram('p', [element.start(), `<bpmn:endEvent id="tell"><bpmn:extensionElements><zeebe:taskDefinition type="send"/></bpmn:extensionElements>${event.message('told')}</bpmn:endEvent>`], ['start -> tell'], message('told')),
    );
    const instance = engine.start('p');
    expect(instance.hasEnded()).toBe(false);
    engine.complete('send');
    expect(instance.hasCompleted()).toBe(true);
  });

  it('that terminates ends everything else in its scope, which then completes', async () => {
    await engine.deploy(
      diagram(
        'p',
        [
          element.start(),
          element.subProcess(
            'sub',
            [element.start('subStart'), element.parallel('fork'), element.service('one'), element.service('two'), element.end('stop', event.terminate()), element.end('subEnd')],
            ['subStart -> fork -> one -> stop', 'fork -> two -> subEnd'],
          ),
          element.end(),
        ],
        ['start -> sub -> end'],
      ),
    );
    const instance = engine.start('p');

    instance.complete('one');

    expect(instance.terminated()).toEqual(['two']);
    expect(instance.completed().slice(-3)).toEqual(['stop', 'sub', 'end']);
    expect(instance.hasCompleted()).toBe(true);
  });

  it('that terminates drops the tokens that wait at a gateway', async () => {
    await engine.deploy(
      diagram(
        'p',
        [element.start(), element.parallel('fork'), element.service('one'), element.parallel('join'), element.service('two'), element.end('stop', event.terminate()), element.end()],
        ['start -> fork -> one -> stop', 'fork -> join -> end', 'fork -> two -> join'],
      ),
    );
    const instance = engine.start('p');
    instance.complete('one');
    expect(instance.terminated()).toEqual(['two']);
    expect(instance.hasCompleted()).toBe(true);
  });

  it('throws the error whose code its expression gives', async () => {
    await engine.deploy(
      diagram(
        'p',
        [
          element.start(),
          element.subProcess('sub', [element.start('subStart'), element.end('fails', event.error('some'))], ['subStart -> fails']),
          element.boundary('exact', 'sub', event.error('BAD')),
          element.boundary('any', 'sub', event.error()),
          element.end(),
        ],
        ['start -> sub -> end', 'exact -> end', 'any -> end'],
        error('some', '=code') + error('BAD'),
      ),
    );
    expect(engine.start('p', { code: 'BAD' }).completed()).toEqual(['start', 'subStart', 'exact', 'end']);
    expect(engine.start('p', { code: 'WORSE' }).completed()).toEqual(['start', 'subStart', 'any', 'end']);
  });

  it('waits at an incident that names the errors caught around it, the nearest scope first and codes falling', async () => {
    await engine.deploy(
      diagram(
        'p',
        [
          element.start(),
          element.subProcess('outer', [element.start('outerStart'), element.subProcess('inner', [element.start('innerStart'), element.end('fails', event.error('BAD'))], ['innerStart -> fails']), element.boundary('a', 'inner', event.error('A')), element.boundary('b', 'inner', event.error('B')), element.end('outerEnd')], [
            'outerStart -> inner -> outerEnd',
            'a -> outerEnd',
            'b -> outerEnd',
          ]),
          element.boundary('c', 'outer', event.error('C')),
          element.end(),
        ],
        ['start -> outer -> end', 'c -> end'],
        ['BAD', 'A', 'B', 'C'].map((code) => error(code)).join(''),
      ),
    );
    expect(engine.start('p').incidents()).toMatchObject([
      {
        errorType: 'UNHANDLED_ERROR_EVENT',
        elementId: 'fails',
        errorMessage: "Expected to throw an error event with the code 'BAD', but it was not caught. Available error events are [B, A, C]",
      },
    ]);
  });
});
