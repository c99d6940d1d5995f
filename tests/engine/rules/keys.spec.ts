import { diagram, element } from '../../support/diagram.js';
import { engineUnderTest } from '../../support/engine-under-test.js';

describe('keys', () => {
  const engine = engineUnderTest();

  it('begin where partition 1 does, rise, and are never the same', async () => {
    const deployed = await engine.deploy(diagram('p', [element.start(), element.service('work'), element.end()], ['start -> work -> end']));
    const instances = [engine.start('p'), engine.start('p'), engine.start('p')].map(({ key }) => key);
    const jobs = engine.activate('work').map(({ key }) => key);

    expect(deployed.key).toBe('2251799813685249');
    const given = [deployed.key, ...instances, ...jobs].map(BigInt);
    expect(new Set(given).size).toBe(given.length);
    expect(instances.map(BigInt)).toEqual(instances.map(BigInt).sort((a, b) => (a < b ? -1 : 1)));
    expect(given.every((key) => key >> 51n === 1n)).toBe(true);
  });
});
