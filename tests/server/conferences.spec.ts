import { randomUUID } from 'node:crypto';
import { until } from '../support/until.js';
import { refusalOf } from './support/refusal-of.js';
import { reportedCase } from './support/open-task.js';
import { serverUnderTest } from './support/server-under-test.js';

describe('calling a case conference', () => {
  const server = serverUnderTest();
  const call = async (caseId: string, conferenceId: string, who = 'county') =>
    (await server().as(who)).send('POST', `/api/cases/${caseId}/conferences`, { conferenceId, reason: '住房和就医要一起解决' });
  const started = (conferenceId: string) => server().engine.published.filter(({ messageId }) => messageId === conferenceId);

  it('starts its process once, with the case and no word about the person', async () => {
    const caseId = await reportedCase(server());
    const conferenceId = randomUUID();
    await call(caseId, conferenceId);
    await call(caseId, conferenceId);
    await until('the start of the conference', () => started(conferenceId).length > 0);

    expect(started(conferenceId)).toEqual([
      expect.objectContaining({ name: 'conference-called', correlationKey: caseId, variables: expect.objectContaining({ caseId, conferenceId, townshipCode: 'T01' }) }),
    ]);
    expect(JSON.stringify(started(conferenceId))).not.toContain('测试甲');
    expect(await server().audit.ofCase(caseId, 20)).toContainEqual(expect.objectContaining({ actor: 'county', act: 'conference-called', detail: '住房和就医要一起解决' }));
  });

  it('waits for an engine that is away', async () => {
    const caseId = await reportedCase(server());
    const conferenceId = randomUUID();
    server().engine.isAway = true;
    await call(caseId, conferenceId);
    expect(await refusalOf(call(caseId, randomUUID()))).toMatchObject({ code: 'conference-running' });
    server().engine.isAway = false;
    await until('the start of the conference', () => started(conferenceId).length === 1);
  });

  it('is not possible for a closed case, nor outside of one’s area', async () => {
    const caseId = await reportedCase(server());
    expect(await refusalOf(call(randomUUID(), randomUUID()))).toMatchObject({ code: 'not-found' });
    await server().database.cases.updateOne({ _id: caseId }, { $set: { status: 'closed' } });
    expect(await refusalOf(call(caseId, randomUUID()))).toMatchObject({ code: 'case-closed' });
    await server().database.cases.updateOne({ _id: caseId }, { $set: { status: 'open', countyCode: 'K9', townshipCode: 'T99' } });
    expect(await refusalOf(call(caseId, randomUUID()))).toMatchObject({ code: 'not-found' });
  });
});
