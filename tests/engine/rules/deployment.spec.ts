import { diagram, element } from '../../support/diagram.js';
import { engineUnderTest } from '../../support/engine-under-test.js';

describe('deployment', () => {
  const engine = engineUnderTest();
  const a = diagram('p', [element.start(), element.end()], ['start -> end']);
  const b = diagram('p', [element.start(), element.end('other')], ['start -> other']);
  const version = async (file: [string, string]) => (await engine.deploy(file)).deployment.processesMetadata[0]?.version;

  it('gives the same version again for the same file, and new ones for a, b, a', async () => {
    expect([await version(a), await version(a), await version(b), await version(a)]).toEqual([1, 1, 2, 3]);
  });

  it('makes a new version of the same content under another name', async () => {
    expect([await version(a), await version(['q.bpmn', a[1]])]).toEqual([1, 2]);
  });

  it('lets running instances keep their version', async () => {
    await engine.deploy(diagram('r', [element.start(), element.service('old'), element.end()], ['start -> old -> end']));
    const instance = engine.start('r');
    await engine.deploy(diagram('r', [element.start(), element.service('new'), element.end('newEnd')], ['start -> new -> newEnd']));
    engine.complete('old');
    expect(instance.path()).toEqual(['start', 'old', 'end']);
    expect(engine.start('r').active()).toEqual(['new']);
  });

  it('tells all errors of all files', async () => {
    await expect(engine.deploy(['x.txt', ''], ['y.form', '{}'])).rejects.toThrow(
      'Expected to deploy new resources, but encountered the following errors:\n' +
        "\n'x.txt': unknown resource type\nExpected the form id to be present, but none given",
    );
  });

  it('refuses the same process id twice', async () => {
    await expect(engine.deploy(a, ['z.bpmn', b[1]])).rejects.toThrow("Duplicated process id in resources 'p.bpmn' and 'z.bpmn'");
  });
});
