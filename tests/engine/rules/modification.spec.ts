import { diagram, element, event, forEach, message } from '../../support/diagram.js';
import { engineUnderTest } from '../../support/engine-under-test.js';
import type { TestInstance } from '../../../engine/testing.js';

interface Activation {
  readonly elementId: string;
  readonly ancestorScopeKey?: string;
  readonly variables?: readonly { readonly elementId: string; readonly variables: Readonly<Record<string, string>> }[];
}

const nested = element.subProcess('inner', [element.start('i0'), element.service('deep'), element.end('i1')], ['i0 -> deep -> i1']);

describe('modification of a running instance', () => {
  const engine = engineUnderTest();

  const modify = (instance: TestInstance, activate: readonly Activation[], terminate: readonly string[] = []) =>
    engine.ask({
      name: 'PROCESS_INSTANCE_MODIFICATION MODIFY',
      key: instance.key,
      value: {
        processInstanceKey: instance.key,
        activateInstructions: activate.map(({ elementId, ancestorScopeKey = '-1', variables = [] }) => ({
          elementId,
          ancestorScopeKey,
          variableInstructions: variables,
        })),
        terminateInstructions: terminate.map((elementInstanceKey) => ({ elementInstanceKey })),
      },
    });
  const deploy = () =>
    engine.deploy(
      diagram(
        'p',
        [element.start(), element.service('first'), element.service('second'), nested, element.end()],
        ['start -> first -> second -> inner -> end'],
      ),
    );

  const deployGuarded = () =>
    engine.deploy(
      diagram(
        'p',
        [
          element.start(),
          element.service('first'),
          nested,
          element.boundary('stopped', 'inner', event.message('stop')),
          element.end('over'),
          element.end(),
        ],
        ['start -> first -> inner -> end', 'stopped -> over'],
        message('stop', '=caseId'),
      ),
    );

  it('moves a token from one element to another', async () => {
    await deploy();
    const instance = engine.start('p');

    expect(modify(instance, [{ elementId: 'second' }], [instance.instanceOf('first')])).toEqual({ ok: true, value: null });

    expect(instance.active()).toEqual(['second']);
    expect(instance.terminated()).toEqual(['first']);
    engine.work({ second: {}, deep: {} });
    expect(instance.hasCompleted()).toBe(true);
  });

  it('makes the flow scopes that are missing, with variables of their own', async () => {
    await deploy();
    const instance = engine.start('p');
    const variables: Activation['variables'] = [
      { elementId: '', variables: { global: '1' } },
      { elementId: 'inner', variables: { ofScope: '2' } },
      { elementId: 'deep', variables: { ofTask: '3' } },
    ];

    modify(instance, [{ elementId: 'deep', variables }]);

    expect(instance.active()).toEqual(['deep', 'first', 'inner']);
    expect(instance.variables()).toEqual({ global: 1 });
    expect(instance.variables('inner')).toEqual({ ofScope: 2 });
    expect(instance.variables('deep')).toEqual({ ofTask: 3 });
  });

  it('uses a flow scope that runs again', async () => {
    await deploy();
    const instance = engine.start('p');
    modify(instance, [{ elementId: 'deep' }]);

    modify(instance, [{ elementId: 'deep' }]);

    expect(instance.active()).toEqual(['deep', 'deep', 'first', 'inner']);
  });

  it('asks for the ancestor when several scopes run, and then takes that one', async () => {
    await deploy();
    const instance = engine.start('p');
    modify(instance, [{ elementId: 'inner' }]);
    modify(instance, [{ elementId: 'inner' }]);

    const unclear = modify(instance, [{ elementId: 'deep' }]);
    expect(unclear).toMatchObject({ ok: false, type: 'INVALID_ARGUMENT' });
    expect(unclear).toMatchObject({
      reason: expect.stringContaining("flow scope with more than one active instance: 'inner'. Can't decide"),
    });

    expect(modify(instance, [{ elementId: 'deep', ancestorScopeKey: instance.instanceOf('inner') }]).ok).toBe(true);
    expect(instance.active().filter((id) => id === 'deep')).toHaveLength(3);
  });

  it('ends the instance when everything in it is terminated', async () => {
    await deploy();
    const instance = engine.start('p');
    modify(instance, [{ elementId: 'deep' }]);

    modify(instance, [], [instance.instanceOf('first'), instance.instanceOf('deep')]);

    expect(instance.hasEnded()).toBe(true);
    expect(instance.hasCompleted()).toBe(false);
    expect(engine.state.jobs.size).toBe(0);
  });

  it('waits for the events of a scope that it makes', async () => {
    await deployGuarded();
    const instance = engine.start('p', { caseId: 'c1' });
    modify(instance, [{ elementId: 'deep' }]);

    engine.publish('stop', 'c1');

    expect(instance.terminated()).toContain('deep');
    expect(instance.active()).toEqual(['first']);
  });

  it('takes everything back when a scope cannot wait for its events', async () => {
    await deployGuarded();
    const instance = engine.start('p');

    const refused = modify(instance, [{ elementId: 'deep' }], [instance.instanceOf('first')]);

    expect(refused).toMatchObject({
      ok: false,
      type: 'INVALID_ARGUMENT',
      reason: expect.stringContaining("Expected to subscribe to catch event(s) of 'inner' but"),
    });
    expect(instance.active()).toEqual(['first']);
    expect(engine.state.jobs.size).toBe(1);
  });

  it('does not end an instance that a call activity started', async () => {
    await engine.deploy(diagram('child', [element.start(), element.service('work'), element.end()], ['start -> work -> end']));
    await engine.deploy(diagram('parent', [element.start(), element.call('call', 'child'), element.end()], ['start -> call -> end']));
    const [child] = engine.start('parent').called();

    expect(modify(child!, [], [child!.instanceOf('work')])).toMatchObject({
      ok: false,
      reason: expect.stringContaining('would terminate the instance. The instance was created by a call activity'),
    });
    expect(child!.active()).toEqual(['work']);
  });

  describe('is refused', () => {
    const several = forEach(
      { items: '=[1,2]' },
      element.subProcess('each', [element.start('e0'), element.service('item'), element.end('e1')], ['e0 -> item -> e1']),
    );
    const running = async () => {
      await engine.deploy(
        diagram(
          'p',
          [
            element.start(),
            element.service('first'),
            element.boundary('late', 'first', event.timer('timeDuration', 'PT1H')),
            element.end('timedOut'),
            nested,
            several,
            element.eventBased('either'),
            element.catching('answer', event.timer('timeDuration', 'PT1H')),
            element.catching('other', event.timer('timeDuration', 'PT2H')),
            element.end(),
          ],
          ['start -> first -> inner -> each -> either -> answer -> end', 'either -> other -> end', 'late -> timedOut'],
        ),
      );
      return engine.start('p');
    };
    const prefix = "Expected to modify instance of process 'p' but it contains one or more activate instructions";

    it.each([
      ['an unknown element', 'nowhere', `${prefix} with an element that could not be found: 'nowhere'`],
      [
        'a start event',
        'start',
        `${prefix} for elements that are unsupported: 'start'. The activation of elements with type 'START_EVENT' is not supported.`,
      ],
      [
        'a boundary event',
        'late',
        `${prefix} for elements that are unsupported: 'late'. The activation of elements with type 'BOUNDARY_EVENT'`,
      ],
      ['what an event-based gateway waits for', 'answer', 'The activation of events belonging to an event-based gateway is not supported.'],
      [
        'an element inside a multi-instance',
        'item',
        `${prefix} that would result in the activation of multi-instance element 'each', which is currently unsupported.`,
      ],
    ])('for %s', async (_name, elementId, reason) => {
      const instance = await running();

      expect(modify(instance, [{ elementId }])).toMatchObject({
        ok: false,
        type: 'INVALID_ARGUMENT',
        reason: expect.stringContaining(reason),
      });
      expect(instance.active()).toEqual(['first']);
    });

    it('for an unknown instance, an unknown element instance and a wrong ancestor', async () => {
      const instance = await running();
      const first = instance.instanceOf('first');

      expect(
        engine.ask({
          name: 'PROCESS_INSTANCE_MODIFICATION MODIFY',
          key: '1',
          value: { processInstanceKey: '1', activateInstructions: [], terminateInstructions: [] },
        }),
      ).toMatchObject({
        type: 'NOT_FOUND',
        reason: "Expected to modify process instance but no process instance found with key '1'",
      });
      expect(modify(instance, [], ['42'])).toMatchObject({
        reason: expect.stringContaining("with an element instance that could not be found: '42'"),
      });
      expect(modify(instance, [{ elementId: 'deep', ancestorScopeKey: '42' }])).toMatchObject({
        reason: `${prefix} with an ancestor scope key that does not exist, or is not in an active state: '42'`,
      });
      expect(modify(instance, [{ elementId: 'deep', ancestorScopeKey: first }])).toMatchObject({
        reason:
          `${prefix} with an ancestor scope key that is not an ancestor of the element to activate:` +
          `\n- instance '${first}' of element 'first' is not an ancestor of element 'deep'`,
      });
    });

    it('for variables of scopes that the element does not stand in', async () => {
      const instance = await running();
      const withScope = (elementId: string) => modify(instance, [{ elementId: 'deep', variables: [{ elementId, variables: {} }] }]);

      expect(withScope('nowhere')).toMatchObject({
        reason: expect.stringContaining("with a scope element id that could not be found: 'nowhere'"),
      });
      expect(withScope('first')).toMatchObject({
        reason: expect.stringContaining("doesn't belong to the activating element's flow scope"),
      });
    });
  });
});

describe('an instance that starts in the middle', () => {
  const engine = engineUnderTest();

  it('begins at the elements named, inside their scopes', async () => {
    await engine.deploy(
      diagram('p', [element.start(), element.service('first'), nested, element.end()], ['start -> first -> inner -> end']),
    );
    const start = (startElementIds: readonly string[]) =>
      engine.ask({
        name: 'PROCESS_INSTANCE_CREATION CREATE',
        key: '-1',
        value: { bpmnProcessId: 'p', version: -1, processDefinitionKey: '-1', variables: { x: '1' }, startElementIds },
      });

    expect(start(['first', 'deep']).ok).toBe(true);
    expect(engine.instances()[0]?.path()).toEqual(['inner', 'first', 'deep']);
    expect(start(['nowhere'])).toMatchObject({
      type: 'INVALID_ARGUMENT',
      reason: "Expected to create instance of process with start instructions but no element found with id 'nowhere'.",
    });
    expect(start(['start'])).toMatchObject({
      reason: expect.stringContaining("the element with id 'start' targets unsupported element type 'START_EVENT'"),
    });
  });
});
