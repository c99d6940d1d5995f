import { diagram, element, event } from '../../support/diagram.js';
import { engineUnderTest } from '../../support/engine-under-test.js';

describe('timer start event', () => {
  const engine = engineUnderTest();

  const deploy = (kind: Parameters<typeof event.timer>[0], text: string, end = 'end') =>
    engine.deploy(diagram('p', [element.start('start', event.timer(kind, text)), element.end(end)], [`start -> ${end}`]));
  const paths = () => engine.instances().map((instance) => instance.path());

  it.each([
    ['timeDate', '2026-05-09T09:00:00Z'],
    ['timeDuration', 'PT1H'],
    ['timeDuration', '=duration("PT1H")'],
  ] as const)('starts one instance (%s %s)', async (kind, text) => {
    await deploy(kind, text);
    engine.clock.advance('PT59M');
    expect(paths()).toEqual([]);

    engine.clock.advance('PT1M');
    engine.clock.advance('PT5H');

    expect(paths()).toEqual([['start', 'end']]);
    expect(engine.events('TIMER').map(({ intent, value }) => [intent, value.processInstanceKey])).toEqual([
      ['CREATED', '-1'],
      ['TRIGGERED', engine.instances()[0]?.key],
    ]);
  });

  it.each(['R3/PT1H', '=cycle(3, duration("PT1H"))'])('repeats %s, and begins anew after what it has missed', async (text) => {
    await deploy('timeCycle', text);

    engine.clock.advance('PT5H');
    expect(paths()).toHaveLength(1);
    engine.clock.advance('PT1H');
    engine.clock.advance('PT1H');
    engine.clock.advance('PT9H');

    expect(paths()).toHaveLength(3);
    expect(engine.events('TIMER', 'CREATED').map(({ value }) => value.repetitions)).toEqual([3, 2, 1]);
  });

  it('starts instances by the calendar', async () => {
    await deploy('timeCycle', '0 0 */6 * * *');
    const [timer] = engine.events('TIMER', 'CREATED');
    const dueMs = timer?.value.dueDate ?? 0;
    expect([new Date(dueMs).getHours() % 6, new Date(dueMs).getMinutes(), timer?.value.repetitions]).toEqual([0, 0, -1]);

    engine.clock.advance('PT6H');
    engine.clock.advance('P1D');

    expect(paths()).toHaveLength(2);
  });

  it('starts the newest version only', async () => {
    await deploy('timeDuration', 'PT1H', 'old');
    await deploy('timeDuration', 'PT2H', 'new');

    engine.clock.advance('PT3H');

    expect(paths()).toEqual([['start', 'new']]);
    expect(engine.events('TIMER').map(({ intent }) => intent)).toEqual(['CREATED', 'CANCELED', 'CREATED', 'TRIGGERED']);
  });

  it('starts the version before again when the newest is deleted', async () => {
    await deploy('timeDuration', 'PT1H', 'old');
    const { deployment } = await deploy('timeDuration', 'PT2H', 'new');

    const resourceKey = deployment.processesMetadata[0]?.processDefinitionKey ?? '';
    engine.must({ name: 'RESOURCE_DELETION DELETE', key: '-1', value: { resourceKey } });
    engine.clock.advance('PT3H');

    expect(paths()).toEqual([['start', 'old']]);
  });

  it('is refused when it needs variables', async () => {
    await expect(deploy('timeCycle', '=rhythm')).rejects.toThrow(
      "Invalid timer cycle expression (Expected result of the expression 'rhythm' to be 'STRING', but was 'NULL'.",
    );
  });
});
