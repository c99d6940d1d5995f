import { diagram, element, error, event } from '../../support/diagram.js';
import { engineUnderTest } from '../../support/engine-under-test.js';

describe('sub-process', () => {
  const engine = engineUnderTest();
  beforeEach(() =>
    engine.deploy(
      diagram(
        'p',
        [
          element.start(),
          element.subProcess(
            'sub',
            [element.start('subStart'), element.exclusive('isBad'), element.end('subEnd'), element.end('subError', event.error('BAD')), element.service('inner')],
            ['subStart -> inner -> isBad', 'isBad -[bad]-> subError', 'isBad -[default]-> subEnd'],
          ),
          element.boundary('caught', 'sub', event.error('BAD')),
          element.end(),
          element.end('other'),
        ],
        ['start -> sub -> end', 'caught -> other'],
        error('BAD'),
      ),
    ),
  );

  it('completes when its last path has ended', () => {
    const instance = engine.start('p', { bad: false });
    engine.complete('inner');
    expect(instance.completed()).toEqual(['start', 'subStart', 'inner', 'isBad', 'subEnd', 'sub', 'end']);
  });

  it('is left by the error that an end event inside it throws', () => {
    const instance = engine.start('p', { bad: true });
    engine.complete('inner');
    expect(instance.terminated()).toEqual(['subError', 'sub']);
    expect(instance.path()).toEqual(['start', 'sub', 'subStart', 'inner', 'isBad', 'subError', 'caught', 'other']);
    expect(instance.hasCompleted()).toBe(true);
  });

  it('ends everything inside it when the instance is cancelled', () => {
    const instance = engine.start('p', { bad: true });
    instance.cancel();
    expect(instance.terminated()).toEqual(['inner', 'sub']);
    expect(instance.hasEnded()).toBe(true);
    expect(instance.hasCompleted()).toBe(false);
  });
});
