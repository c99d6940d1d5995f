/** Nonsense is refused with a clear message at each edge, and nothing is lost by it. */
import { readProcessFile } from '../support/read-diagrams.js';
import { Refused, openTask, signIn, type ApiClient } from '../support/api-client.js';
import { answers, emergencyReport } from '../support/emergency.js';
import { startYimen, type StartedYimen } from '../support/started-yimen.js';
import type { Problem, TaskSummary } from '../../domain/api.js';

const chinese = /[一-鿿]{4,}/;

describe('nonsense at the edges', () => {
  let yimen: StartedYimen;
  let hotline: ApiClient;
  let village: ApiClient;
  let approver: ApiClient;
  let designer: ApiClient;
  let caseId: string;

  beforeAll(async () => {
    yimen = await startYimen({ clockControlled: true });
    [hotline, village, approver, designer] = (await Promise.all(
      ['hotline', 'village', 'approver', 'designer'].map((name) => signIn(yimen.url, name)),
    )) as [ApiClient, ApiClient, ApiClient, ApiClient];
    caseId = (await hotline.send<{ caseId: string }>('POST', '/api/emergencies', emergencyReport())).caseId;
  }, 120_000);

  afterAll(() => yimen.stop(), 60_000);

  it('wrong form data: each field says what it expected, and the task stays open', async () => {
    const task = await openTask(village, caseId, 'checkOnSite');
    const { version } = await village.send<TaskSummary>('POST', `/api/tasks/${task.taskKey}/claim`, { version: task.version });
    const problem = await refusal(() =>
      village.send('POST', `/api/tasks/${task.taskKey}/complete`, {
        version,
        data: { ...answers.checkOnSite, severityTier: 'enormous', personsAffected: 0, colour: 'red' },
      }),
    );

    expect(problem.status).toBe(422);
    expect(problem.fields?.map((field) => field.field).sort()).toEqual(['colour', 'personsAffected', 'severityTier']);
    problem.fields?.forEach((field) => expect(field.message).toMatch(/[一-鿿]/));
    await openTask(village, caseId, 'checkOnSite');
  });

  it("another role's task: not found in the list, refused when tried", async () => {
    const task = await openTask(village, caseId, 'checkOnSite');
    const problem = await refusal(() =>
      approver.send('POST', `/api/tasks/${task.taskKey}/complete`, { version: task.version, data: answers.checkOnSite }),
    );
    expect(problem).toMatchObject({ status: 403, message: expect.stringMatching(chinese) });
  });

  it('a stale claim: told kindly', async () => {
    const task = await openTask(village, caseId, 'checkOnSite');
    const township = await signIn(yimen.url, 'township');
    const problem = await refusal(() => township.send('POST', `/api/tasks/${task.taskKey}/claim`, { version: 0 }));
    expect(problem).toMatchObject({ status: 409, message: expect.stringMatching(chinese) });
  });

  it('a broken BPMN file: refused with its place', async () => {
    const problem = await refusal(() =>
      designer.send('POST', '/api/definitions', { resourceName: 'broken.bpmn', content: '<bpmn:definitions><oops', note: '测试' }),
    );
    expect(problem).toMatchObject({ status: 422, message: expect.stringMatching(chinese) });
    expect(problem.details?.length).toBeGreaterThan(0);
  });

  it('a diagram with an unknown job type: names the element and the type', async () => {
    const content = readProcessFile('benefit-payment', 'benefit-payment.bpmn').replace('type="create-payment"', 'type="print-money"');
    const problem = await refusal(() =>
      designer.send('POST', '/api/definitions', { resourceName: 'benefit-payment.bpmn', content, note: '测试' }),
    );
    expect(problem.status).toBe(422);
    expect(problem.details?.join()).toMatch(/print-money/);
    expect(problem.details?.join()).toMatch(/建立发放单|createPayment/);
  });

  it('a deployment by somebody who is no designer', async () => {
    expect(
      await refusal(() => village.send('POST', '/api/definitions', { resourceName: 'x.bpmn', content: 'x', note: '测试' })),
    ).toMatchObject({ status: 403 });
  });

  it('a truncated records bulk: 400, nothing of it applied', async () => {
    const before = await designerStatus();
    const whole =
      '{"index":{"_index":"zeebe-record_job_8.5.25_2026-05-09","_id":"1-999999999","routing":"1"}}\n{"partitionId":1,"value":{"type":"x"},"key":1,"posi';
    const response = await fetch(`${yimen.url}/records/_bulk`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-ndjson', authorization: yimen.recordsAuthorization },
      body: whole,
    });
    expect(response.status).toBe(400);
    expect(await response.text()).toMatch(/error/);
    expect(await designerStatus()).toEqual(before);
  });

  it('records by somebody without the password', async () => {
    expect((await fetch(`${yimen.url}/records/_bulk`, { method: 'POST', body: '' })).status).toBe(401);
  });

  it('5 MB of JSON: 413 with a clear message, and the server lives', async () => {
    const problem = await refusal(() =>
      hotline.send('POST', '/api/emergencies', { ...emergencyReport(), whatHappened: 'x'.repeat(5_000_000) }),
    );
    expect(problem).toMatchObject({ status: 413, message: expect.stringMatching(chinese) });
    await hotline.caseFile(caseId);
  });

  it('a resident ID with a bad check digit: the field says so, and its value is not repeated', async () => {
    const problem = await refusal(() =>
      hotline.send('POST', '/api/emergencies', emergencyReport({ identityNumber: '110105194912310021' })),
    );
    expect(problem.status).toBe(400);
    expect(problem.fields).toEqual([{ field: 'identityNumber', message: expect.stringMatching(/校验/) }]);
    expect(JSON.stringify(problem)).not.toContain('110105194912310021');
  });

  it('no session: 401', async () => {
    expect((await fetch(`${yimen.url}/api/tasks?view=group`)).status).toBe(401);
  });

  it("another township's case: not shown", async () => {
    const elsewhere = await signIn(yimen.url, 'township2');
    expect((await refusal(() => elsewhere.caseFile(caseId))).status).toBeGreaterThanOrEqual(403);
  });

  const designerStatus = async () =>
    (await (await signIn(yimen.url, 'supervisor')).get<{ partitions: unknown }>('/api/monitoring/status')).partitions;

  async function refusal(attempt: () => Promise<unknown>): Promise<Problem> {
    try {
      await attempt();
    } catch (error) {
      if (error instanceof Refused) return error.problem;
      throw error;
    }
    throw new Error('was not refused');
  }
});
