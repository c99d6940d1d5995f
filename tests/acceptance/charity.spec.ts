/** P26 through the HTTP API of the started product: a need without identity, offers from outside, aid that is no income (M18, M20). */
import { randomUUID } from 'node:crypto';
import type { Page } from '../../domain/api.js';
import type { NominationRow, OfferRow, PublishedNeed } from '../../domain/api-charity.js';
import type { IntakeView } from '../../domain/api-intake.js';
import type { MatterView } from '../../domain/api-matters.js';
import { addDays, civilDate } from '../../domain/deadline/working-days.js';
import { Office } from '../support/office.js';
import { startYimen, type StartedYimen } from '../support/started-yimen.js';
import { throughIntake } from '../support/through-intake.js';
import { until } from '../support/until.js';

const need = { needConsent: 'yes', consentBy: '本人', supportKind: 'volunteer', supportItem: 'tutoring', situation: '示例:孩子需要辅导' };

describe('help by charities and volunteers', () => {
  let yimen: StartedYimen;
  const office = new Office(() => yimen.url);
  const { person, closed } = office;

  beforeAll(async () => {
    yimen = await startYimen();
    await office.signIn('window', 'aide', 'supervisor', 'medical', 'city');
  }, 240_000);
  afterAll(() => yimen.stop(), 60_000);

  async function apply(household = 'demo-H2'): Promise<string> {
    const body = {
      applicationId: randomUUID(),
      channel: 'window',
      householdId: household,
      applicantId: `${household}-A`,
      situation: '示例:家境困难',
      phone: '000-0001-0105',
      needs: ['volunteer'],
      commits: true,
    };
    const { caseId } = await person('window').send<{ caseId: string }>('POST', '/api/applications', body);
    await throughIntake({ window: person('window'), aide: person('aide') }, caseId, ['volunteer']);
    return caseId;
  }
  const outside = <T>(path: string, body?: object): Promise<T> =>
    fetch(`${yimen.sandboxUrl}${path}`, body ? { method: 'POST', body: JSON.stringify(body) } : {}).then(async (answer) => (await answer.json()) as T);
  const list = <T>(name: string, who = 'medical') => person(who).get<Page<T>>(`/api/charity/${name}`);
  const offerOf = (needId: string, offerId: string) =>
    outside<{ handedOver: boolean }>('/volunteers/offers', {
      offerId,
      needId,
      organizationId: 'v1',
      organizationName: '示例志愿队',
      organizationKind: 'volunteer-organization',
      kind: 'volunteer',
      text: '每周辅导一次',
    });
  const outcomeOf = async (offerId: string) =>
    (await outside<{ offerId: string; outcome?: string }[]>('/volunteers/offers')).find((one) => one.offerId === offerId)?.outcome;

  it('is published without a word about whose it is, offered once, chosen, given, seen in the case file and nominated', async () => {
    const today = civilDate(new Date());
    const caseId = await apply();
    await person('aide').work(caseId, 'describeNeed', need);
    const needId = await until('the need outside', async () => (await outside<{ needId: string }[]>('/volunteers/needs'))[0]?.needId, 60_000);
    const published = await list<PublishedNeed>('needs');
    expect(published.items).toEqual([expect.objectContaining({ needId, kind: 'volunteer', item: 'tutoring', countyName: '示例县', state: 'open' })]);
    expect(JSON.stringify([published, await outside('/volunteers/needs')])).not.toMatch(new RegExp(`${caseId}|demo-H2|"T01"|东河`));

    expect((await offerOf(needId, 'offer-1')).handedOver).toBe(true);
    expect((await offerOf(needId, 'offer-1')).handedOver).toBe(true);
    await offerOf(needId, 'offer-2');
    await expect(list('offers')).rejects.toMatchObject({ problem: { status: 403 } });
    expect((await list<OfferRow>('offers', 'aide')).items.map(({ offerId }) => offerId).sort()).toEqual(['offer-1', 'offer-2']);

    await person('aide').work(caseId, 'match', { matchDecision: 'choose', offerId: 'offer-1', deliverOn: addDays(today, 3), reason: '示例:没有得过帮扶' });
    await until('the organization to hear of it', async () => (await outcomeOf('offer-1')) === 'chosen', 60_000);
    await person('aide').work(caseId, 'deliver', { givenState: 'all', givenOn: today, givenYuan: 0, givenWhat: '示例:辅导四次' });

    const file = await closed(caseId);
    expect(file.timeline.map(({ title }) => title).filter((title) => title.startsWith('得到社会帮扶(不计入收入):示例志愿队'))).toHaveLength(1);
    expect((await person('aide').get<IntakeView>(`/api/intakes/${caseId}`)).routes).toEqual([{ route: 'social-forces-matching', result: 'helped' }]);
    await until('the others to be told no', async () => (await outcomeOf('offer-2')) === 'declined', 60_000);
    expect(await outcomeOf('offer-1')).toBe('delivered');
    // Whoever offers when the need is met is told so, and nobody is disturbed.
    await offerOf(needId, 'offer-3');
    expect((await list<OfferRow>('offers', 'aide')).items[0]).toMatchObject({ offerId: 'offer-3', state: 'declined' });

    const answers = { year: 2026, basisText: '示例评选通知' };
    const matter = { requestId: randomUUID(), processId: 'charity-nomination', title: '示例推荐', answers };
    const { matterId } = await person('city').send<{ matterId: string }>('POST', '/api/matters', matter);
    const task = await until(
      'the nomination',
      async () => (await person('city').get<MatterView>(`/api/matters/${matterId}`)).openTasks.find(({ elementId }) => elementId === 'nominate'),
      60_000,
    );
    const { version } = await person('city').send<{ version: number }>('POST', `/api/tasks/${task.taskKey}/claim`, { version: task.version });
    const nominee = { organizationId: 'v1', honor: 'award', deeds: '示例:长期辅导困难家庭的孩子' };
    await person('city').send('POST', `/api/tasks/${task.taskKey}/complete`, { version, data: nominee });
    await until('the award to hear of it', async () => (await outside<object[]>('/charities/nominations')).length === 1, 60_000);
    expect((await list<NominationRow>('nominations')).items).toEqual([expect.objectContaining({ organizationName: '示例志愿队', honor: 'award', times: 1 })]);
  }, 240_000);

  it('is not published where the person does not want it, and is looked for in an open case only', async () => {
    const caseId = await apply('demo-H5');
    await person('aide').work(caseId, 'describeNeed', { needConsent: 'no', situation: '示例:本人不愿公布' });
    const file = await closed(caseId);

    expect(file.timeline.map(({ title }) => title)).toContain('已短信告知本人:没有公布需求');
    expect((await list<PublishedNeed>('needs')).items).toHaveLength(1);
    await expect(person('aide').send('POST', `/api/cases/${caseId}/charity-needs`, { requestId: randomUUID() })).rejects.toMatchObject({ problem: { status: 409 } });
  }, 120_000);
});
