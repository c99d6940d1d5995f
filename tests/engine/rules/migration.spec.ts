import { diagram, element, event, message } from '../../support/diagram.js';
import { engineUnderTest } from '../../support/engine-under-test.js';
import type { TestInstance } from '../../../engine/testing.js';

describe('migration of a running instance', () => {
  const engine = engineUnderTest();

  const keyOf = (processId: string) => engine.state.latestProcess.get(processId)!.processDefinitionKey;
  const migrate = (instance: TestInstance, target: string, mapping: Readonly<Record<string, string>>) =>
    engine.ask({
      name: 'PROCESS_INSTANCE_MIGRATION MIGRATE',
      key: instance.key,
      value: {
        targetProcessDefinitionKey: target,
        mappingInstructions: Object.entries(mapping).map(([sourceElementId, targetElementId]) => ({ sourceElementId, targetElementId })),
      },
    });
  const deploy = (processId: string, task: string, next: string, more: readonly string[] = [], extra = '') =>
    engine.deploy(
      diagram(
        processId,
        [element.start(), task, element.service('next', { type: next }), element.end(), ...more],
        [`start -> ${/id="(\w+)"/.exec(task)![1]} -> next -> end`],
        extra,
      ),
    );

  it('goes on by the other definition, with its keys, variables and job', async () => {
    await deploy('old', element.service('work'), 'old-next');
    await deploy('new', element.service('do', { type: 'other-type' }), 'new-next');
    const instance = engine.start('old', { x: 1 });
    const [job] = instance.jobs();

    expect(migrate(instance, keyOf('new'), { work: 'do' })).toEqual({ ok: true, value: null });

    expect(instance.jobs()[0]).toMatchObject({ key: job?.key, value: { type: 'work', elementId: 'do', bpmnProcessId: 'new' } });
    expect(instance.variables()['x']).not.toBeUndefined();
    engine.complete('work');
    expect(instance.active()).toEqual(['next']);
    engine.complete('new-next');
    expect(instance.hasCompleted()).toBe(true);
  });

  it('keeps an incident, which can be resolved afterwards', async () => {
    await deploy('old', element.service('work'), 'n');
    await deploy('new', element.service('do'), 'n');
    const instance = engine.start('old');
    engine.fail('work', 0);

    migrate(instance, keyOf('new'), { work: 'do' });

    expect(instance.incidents()).toMatchObject([{ elementId: 'do', bpmnProcessId: 'new', errorType: 'JOB_NO_RETRIES' }]);
    engine.must({ name: 'JOB UPDATE_RETRIES', key: instance.jobs()[0]!.key, value: { retries: 1 } });
    instance.resolveIncidents();
    engine.work({ do: {}, next: {} });
    expect(instance.hasCompleted()).toBe(true);
  });

  it('waits for the messages of the other definition, and no longer for the old ones', async () => {
    const stop = (id: string) => [element.boundary(`${id}Event`, 'work', event.message(id)), element.end(`${id}End`)];
    const withStop = (processId: string, id: string) =>
      engine.deploy(
        diagram(
          processId,
          [element.start(), element.service('work'), element.end(), ...stop(id)],
          ['start -> work -> end', `${id}Event -> ${id}End`],
          message(id, '=caseId'),
        ),
      );
    await withStop('old', 'stop');
    await withStop('new', 'halt');
    const instance = engine.start('old', { caseId: 'c1' });

    migrate(instance, keyOf('new'), { work: 'work' });
    engine.publish('stop', 'c1');
    expect(instance.active()).toEqual(['work']);
    engine.publish('halt', 'c1');

    expect(instance.path().slice(-2)).toEqual(['haltEvent', 'haltEnd']);
  });

  it('moves a sub-process with what is in it', async () => {
    const inside = (id: string, task: string) =>
      element.subProcess(id, [element.start('i0'), element.user(task), element.end('i1')], [`i0 -> ${task} -> i1`]);
    await engine.deploy(diagram('old', [element.start(), inside('part', 'ask'), element.end()], ['start -> part -> end']));
    await engine.deploy(diagram('new', [element.start(), inside('section', 'question'), element.end()], ['start -> section -> end']));
    const instance = engine.start('old');

    expect(migrate(instance, keyOf('new'), { part: 'section', ask: 'question' }).ok).toBe(true);

    expect(instance.active()).toEqual(['question', 'section']);
    instance.complete('question');
    expect(instance.hasCompleted()).toBe(true);
  });

  describe('is refused', () => {
    const prefix = (instance: TestInstance) => `Expected to migrate process instance '${instance.key}' but `;

    it.each([
      [
        'an active element is not mapped',
        {},
        'INVALID_STATE',
        "no mapping instruction defined for active element with id 'work'. Elements cannot be migrated without a mapping.",
      ],
      [
        'an element gets another type',
        { work: 'ask' },
        'INVALID_STATE',
        "active element with id 'work' and type 'SERVICE_TASK' is mapped to an element with id 'ask' and different type 'USER_TASK'. Elements must be mapped to elements of the same type.",
      ],
      [
        'a source element is unknown',
        { nowhere: 'next' },
        'INVALID_ARGUMENT',
        "mapping instructions contain a non-existing source element id 'nowhere'. Elements provided in mapping instructions must exist in the source process definition.",
      ],
      [
        'a target element is unknown',
        { work: 'nowhere' },
        'INVALID_ARGUMENT',
        "mapping instructions contain a non-existing target element id 'nowhere'. Elements provided in mapping instructions must exist in the target process definition.",
      ],
    ])('when %s', async (_name, mapping, type, reason) => {
      await deploy('old', element.service('work'), 'n');
      await deploy('new', element.user('ask'), 'n');
      const instance = engine.start('old');

      expect(migrate(instance, keyOf('new'), mapping as Record<string, string>)).toMatchObject({
        ok: false,
        type,
        reason: prefix(instance) + reason,
      });
      expect(instance.active()).toEqual(['work']);
    });

    it('for an unknown instance or definition', async () => {
      await deploy('old', element.service('work'), 'n');
      const instance = engine.start('old');

      expect(migrate(instance, '42', {})).toMatchObject({
        type: 'NOT_FOUND',
        reason: "Expected to migrate process instance to process definition but no process definition found with key '42'",
      });
      expect(
        engine.ask({
          name: 'PROCESS_INSTANCE_MIGRATION MIGRATE',
          key: '7',
          value: { targetProcessDefinitionKey: '42', mappingInstructions: [] },
        }),
      ).toMatchObject({
        type: 'NOT_FOUND',
        reason: "Expected to migrate process instance but no process instance found with key '7'",
      });
    });

    it('for boundary events other than messages, on either side', async () => {
      const timed = [element.boundary('late', 'work', event.timer('timeDuration', 'PT1H')), element.end('lateEnd')];
      await engine.deploy(
        diagram('timed', [element.start(), element.service('work'), element.end(), ...timed], ['start -> work -> end', 'late -> lateEnd']),
      );
      await deploy('plain', element.service('work'), 'n');
      const [withTimer, without] = [engine.start('timed'), engine.start('plain')];

      expect(migrate(withTimer, keyOf('plain'), { work: 'work' })).toMatchObject({
        reason: `${prefix(withTimer)}active element with id 'work' has one or more boundary events of types 'TIMER'. Migrating active elements with boundary events of these types is not possible yet.`,
      });
      expect(migrate(without, keyOf('timed'), { work: 'work' })).toMatchObject({
        reason: `${prefix(without)}target element with id 'work' has one or more boundary events of types 'TIMER'. Migrating target elements with boundary events of these types is not possible yet.`,
      });
    });

    it('for event sub-processes on either side, but not for being the instance of a call activity', async () => {
      const aside = element.eventSubProcess(
        'aside',
        [element.startedBy('s', event.timer('timeDuration', 'PT1H')), element.end('e')],
        ['s -> e'],
      );
      await deploy('guarded', element.service('work'), 'n', [aside]);
      await deploy('plain', element.service('work'), 'n');
      await engine.deploy(diagram('caller', [element.start(), element.call('call', 'plain'), element.end()], ['start -> call -> end']));

      expect(migrate(engine.start('guarded'), keyOf('plain'), { work: 'work' })).toMatchObject({
        type: 'INVALID_STATE',
        reason: expect.stringContaining('process instance has an event subprocess'),
      });
      expect(migrate(engine.start('plain'), keyOf('guarded'), { work: 'work' })).toMatchObject({
        type: 'INVALID_STATE',
        reason: expect.stringContaining('target process has an event subprocess'),
      });
      const [child] = engine.start('caller').called();
      expect(migrate(child!, keyOf('plain'), { work: 'work' })).toMatchObject({ ok: true });
    });
  });
});
