import type { MeasureView } from '../../domain/api-measures.js';
import { processFiles } from '../../server/wiring/process-files.js';
import { exporter } from './support/exporter.js';
import { serverUnderTest } from './support/server-under-test.js';

describe('the measures', () => {
  const server = serverUnderTest();
  const { record } = exporter();

  async function deployed(version: number, change: (xml: string) => string): Promise<void> {
    const shipped = (await processFiles()).find(({ name }) => name === 'benefit-payment.bpmn')?.content ?? '';
    const key = String(9_007_199_254_740_990 + version);
    const resource = Buffer.from(change(shipped)).toString('base64');
    await server().deliver([
      record('PROCESS', 'CREATED', key, { bpmnProcessId: 'benefit-payment', version, processDefinitionKey: key, resourceName: 'benefit-payment.bpmn', resource }),
    ]);
  }
  const measure = async (id: string) => (await (await server().as('supervisor')).get<MeasureView[]>('/api/measures')).find((one) => one.id === id);

  it('are carried out by the steps of what is deployed', async () => {
    await deployed(1, (xml) => xml);

    expect((await measure('M27'))?.processes).toMatchObject([{ processId: 'benefit-payment', name: '救助金发放', version: 1, running: 0 }]);
    expect((await measure('M15'))?.processes[0]?.steps).toEqual([{ elementId: 'fixAccount', name: '更正账户', isUserTask: true }]);
    expect(await measure('M11')).toEqual({ id: 'M11', processes: [] });
  });

  it('follow a designer who changes a diagram', async () => {
    await deployed(2, (xml) => xml.replaceAll('key="measures" value="M15"', 'key="measures" value="M11"'));

    expect((await measure('M15'))?.processes).toEqual([]);
    expect((await measure('M11'))?.processes[0]).toMatchObject({ version: 2, steps: [{ elementId: 'fixAccount' }] });
  });
});
