import { jest } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { evaluateDecision } from '../../../engine/dmn/evaluate-decision.js';
import { parseDmn } from '../../../engine/dmn/parse-dmn.js';
import { parseResources } from '../../../engine/processing/deployment/parse-resources.js';
import { engineUnderTest } from '../../support/engine-under-test.js';
import { mutateXml } from './mutate-xml.js';
import { seeded } from '../../support/seeded.js';

const isWhole = process.env.SHARE === 'nightly';
const cases = isWhole ? 100_000 : 300;
/** Processor time for one file. A second is the limit; the share of each commit runs beside other specs. */
const budgetMs = isWhole ? 1_000 : 5_000;

const folder = 'processes';
const samples = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(bpmn|dmn)$/.test(path))
  .map((path) => ({ name: path, xml: readFileSync(`${folder}/${path}`, 'utf8') }));

const parse = (name: string, xml: string) => parseResources([{ name, content: Buffer.from(xml) }]);

/** Parses and answers the reason of the refusal, or undefined; fails when it took too much processor time. */
async function refusalOf(name: string, xml: string): Promise<string | undefined> {
  const before = process.cpuUsage();
  const parsed = await parse(name, xml);
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1_000).toBeLessThan(budgetMs);
  return parsed.ok ? undefined : parsed.reason;
}

const bpmn = (body: string, head = '') =>
  `${head}<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="t"><process id="p" isExecutable="true">${body}</process></definitions>`;
const dmn = (body: string, head = '') =>
  `${head}<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="n">${body}</definitions>`;
const decision = (id: string, needs: string) =>
  `<decision id="${id}" name="${id}"><informationRequirement><requiredDecision href="#${needs}"/></informationRequirement><literalExpression><text>1</text></literalExpression></decision>`;
const nested = (name: string, depth: number) => `<${name}>`.repeat(depth) + `</${name}>`.repeat(depth);

describe('hostile XML', () => {
  it(`of ${cases} mutations is deployed or refused with a reason`, async () => {
    let refused = 0;
    for (let seed = 1; seed <= cases; seed++) {
      const random = seeded(seed);
      const sample = random.oneOf(samples);
      const reason = await refusalOf(sample.name, mutateXml(sample.xml, random)).catch((cause: unknown) => {
        throw new Error(`seed ${seed} of ${sample.name}`, { cause });
      });
      if (reason === undefined) continue;
      expect(reason).toMatch(/encountered the following errors:\n['`].+['`]: ./);
      refused++;
    }
    // Mutations that nobody notices prove nothing.
    expect(refused).toBeGreaterThan(cases / 4);
  });

  const external = '<!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/hostname">]>';
  const laughs = `<!DOCTYPE d [<!ENTITY a "ha">${[...'bcdefghij'].map((name, at) => `<!ENTITY ${name} "${`&${'abcdefghi'[at]};`.repeat(10)}">`).join('')}]>`;
  it.each([
    ['an external entity', 'p.bpmn', bpmn('<documentation>&e;</documentation>', external), 'document type'],
    ['an external entity in a table', 'd.dmn', dmn('<description>&e;</description>', external), 'document type'],
    ['entities that grow', 'p.bpmn', bpmn('<documentation>&j;</documentation>', laughs), 'document type'],
    ['a document type elsewhere', 'p.bpmn', bpmn('', '<!doctype d SYSTEM "http://127.0.0.1:9/d.dtd">'), 'document type'],
    ['elements 10,000 deep', 'p.bpmn', bpmn(nested('subProcess', 10_000)), 'levels deep'],
    ['elements 10,000 deep in a table', 'd.dmn', dmn(nested('decision', 10_000)), 'levels deep'],
    ['tags without an end', 'p.bpmn', '<a '.repeat(200_000), 'Fatal Error: URI=null Line=1:'],
    ['comments without an end', 'p.bpmn', '<!--'.repeat(200_000), 'Fatal Error: URI=null Line=1:'],
    [
      'two elements of one id',
      'p.bpmn',
      bpmn('<startEvent id="a"/><task id="a"/>'),
      "cvc-id.2: There are multiple occurrences of ID value 'a'.",
    ],
    [
      'two processes of one id',
      'p.bpmn',
      bpmn('<startEvent id="a"/></process><process id="p" isExecutable="true"><startEvent id="b"/>'),
      "cvc-id.2: There are multiple occurrences of ID value 'p'.",
    ],
    [
      'two decisions of one id',
      'd.dmn',
      dmn('<decision id="a" name="a"><literalExpression><text>1</text></literalExpression></decision>'.repeat(2)),
      'Unable to parse model',
    ],
    [
      'a sub-process that flows into itself',
      'p.bpmn',
      bpmn(
        '<startEvent id="a"/><task id="b"/><sequenceFlow id="f" sourceRef="a" targetRef="b"/><sequenceFlow id="g" sourceRef="b" targetRef="b"/>',
      ),
      'straight-through processing loop',
    ],
    ['decisions that require each other', 'd.dmn', dmn(decision('a', 'b') + decision('b', 'a')), 'Cyclic'],
    ['more than 4 MiB', 'p.bpmn', bpmn(`<!--${'x'.repeat(4 * 1024 * 1024)}-->`), '4 MiB'],
  ])('is refused with %s', async (_name, file, xml, reason) => {
    expect(await refusalOf(file, xml)).toContain(reason);
  });

  it('of nearly 4 MiB is read in bounded time', async () => {
    const tasks = Array.from(
      { length: 5_000 },
      (_, at) => `<task id="t${at}"/><sequenceFlow id="f${at}" sourceRef="${at === 0 ? 's' : `t${at - 1}`}" targetRef="t${at}"/>`,
    );
    const filled = `<startEvent id="s"/>${tasks.join('')}<!--${'x'.repeat(3 * 1024 * 1024)}-->`;
    expect(await refusalOf('p.bpmn', bpmn(filled))).toBeUndefined();
  });

  it('of a chain of required decisions 5,000 long is read and decided in bounded time', async () => {
    const last = '<decision id="d5000" name="x"><literalExpression><text>1</text></literalExpression></decision>';
    const chain = Array.from({ length: 5_000 }, (_, at) => decision(`d${at}`, `d${at + 1}`)).join('');
    expect(await refusalOf('d.dmn', dmn(chain + last))).toBeUndefined();
    const parsed = await parseDmn(dmn(chain + last));
    const result = parsed.ok ? evaluateDecision(parsed.drg, 'd0', () => undefined, 0) : undefined;
    // A slow machine may not get to its end in the time that an evaluation has.
    expect(result?.ok ? result.output : result?.message).toEqual(
      result?.ok ? 1 : expect.stringContaining('the evaluation was stopped, since it takes longer'),
    );
  });

  it('opens neither file nor connection', async () => {
    // Through require, whose exports can be replaced: what a parser would call.
    const require = createRequire(import.meta.url);
    const fs = require('node:fs') as typeof import('node:fs');
    const net = require('node:net') as typeof import('node:net');
    const opened = [
      jest.spyOn(fs, 'openSync'),
      jest.spyOn(fs, 'open'),
      jest.spyOn(fs, 'readFile'),
      jest.spyOn(net.Socket.prototype, 'connect'),
    ];

    const location = '<import importType="http://www.w3.org/2001/XMLSchema" location="http://127.0.0.1:9/x.xsd" namespace="n"/>';
    await parse('p.bpmn', bpmn('<startEvent id="a"/>').replace('<process', `${location}<process`));
    await parse('p.bpmn', bpmn('<documentation>&e;</documentation>', external));

    for (const spy of opened) {
      expect(spy).not.toHaveBeenCalled();
      spy.mockRestore();
    }
  });
});

describe('engine that was given hostile XML', () => {
  const engine = engineUnderTest();

  it('goes on', async () => {
    await expect(engine.deploy(['p.bpmn', bpmn(nested('subProcess', 10_000))])).rejects.toThrow('levels deep');
    await engine.deploy(['p.bpmn', bpmn('<startEvent id="a"/>')]);
    expect(engine.start('p').hasCompleted()).toBe(true);
  });
});
