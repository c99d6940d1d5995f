import { civilDate } from '../domain/deadline/working-days.js';
import { documentsFor, ruleOf, type DocumentType } from '../domain/intake/documents.js';
import type { NeedKind } from '../domain/intake/needs.js';
import { isAnswered } from '../domain/verification/answer.js';
import { sourceNames, type SourceCode } from '../domain/verification/sources.js';
import { defineWorker } from './support/define-worker.js';
import { findCase } from './support/find-case.js';
import { findHousehold } from './support/find-household.js';
import { membersToQuery } from './support/members-to-query.js';
import { complete } from './support/outcome.js';
import { type Ports } from './support/ports.js';

/** M24, M25: fetches what departments hold about the household, each source once, and only where everybody has consented. */
export const prefillFromSharedData = defineWorker({
  jobType: 'prefill-from-shared-data',
  // Several sources at once, each with its own time.
  timeoutMs: 90_000,

  async handle({ caseId, householdId, needs, applicantCommits, timeoutSeconds }, ports) {
    const { townshipCode, countyCode } = await findCase(ports, caseId);
    const { members } = await findHousehold(ports, householdId);
    const wanted = documentsFor(
      needs,
      members.some(({ disabilityKind }) => disabilityKind !== undefined),
    );
    const sources = [...new Set(wanted.flatMap((type) => ruleOf(type).source ?? []))];
    const memberIds = members.map(({ personId }) => personId);
    const purpose = purposeOf(needs);
    const consentComplete = await haveAllConsented(ports, memberIds, purpose);

    const requestId = `${caseId}:prefill`;
    let available: ReadonlySet<string> = new Set();
    if (consentComplete) {
      const requestedAt = ports.clock.now().toISOString();
      const request = {
        requestId,
        caseId,
        householdId,
        purpose,
        townshipCode,
        countyCode,
        requestedAt,
        sources,
        memberIds,
        isOrdered: true,
      };
      await ports.verifications.open(request);
      await askAll(ports, requestId, sources, purpose, memberIds, timeoutSeconds * 1_000);
      available = new Set(
        (await ports.verifications.sourcesOf(requestId)).filter((answer) => isAnswered(answer)).map(({ source }) => source),
      );
    }
    await note(ports, caseId, consentComplete, wanted, available);
    const documents = wanted.map((type) => {
      const { source, commitmentAllowed } = ruleOf(type);
      return {
        type,
        obtainableBySharing: source !== undefined,
        sourceAvailable: source !== undefined && available.has(source),
        commitmentAllowed,
        applicantCommits,
      };
    });
    return complete({ documents, consentComplete });
  },
});

function purposeOf(needs: readonly NeedKind[]): string {
  if (needs.includes('basic-living')) return 'basic-living';
  return needs.some((need) => need === 'temporary' || need === 'sudden' || need === 'urgent') ? 'temporary-aid' : 'special-assistance';
}

async function haveAllConsented({ households, clock }: Ports, memberIds: readonly string[], purpose: string): Promise<boolean> {
  const today = civilDate(clock.now());
  const consents = await Promise.all(memberIds.map((personId) => households.hasConsent(personId, purpose, today)));
  return consents.every(Boolean);
}

/** A source that stays silent is a gap for the window to see; the application does not wait for it. */
async function askAll(
  ports: Ports,
  requestId: string,
  sources: readonly SourceCode[],
  purpose: string,
  memberIds: readonly string[],
  timeoutMs: number,
): Promise<void> {
  const members = await membersToQuery(ports, memberIds, 'prefill-from-shared-data');
  const now = () => ports.clock.now().toISOString();
  await Promise.all(
    sources.map(async (source) => {
      if (await ports.verifications.hasAnswer(requestId, source)) return;
      const askedAt = now();
      const answer = await ports.sources.query({ requestId, source, purpose, members, timeoutMs });
      const kept = { source, askedAt, answeredAt: now() };
      if (answer.status === 'ok') await ports.verifications.keepAnswer(requestId, { ...kept, ...answer });
      // Names that do not match are looked into by the verification; here the source just could not say.
      else
        await ports.verifications.keepAnswer(requestId, {
          ...kept,
          items: [],
          ...answer,
          status: answer.status === 'no-record' ? 'no-record' : 'unavailable',
        });
    }),
  );
}

async function note(
  { cases, clock }: Ports,
  caseId: string,
  consentComplete: boolean,
  wanted: readonly DocumentType[],
  available: ReadonlySet<string>,
): Promise<void> {
  const shared = wanted.flatMap((type) => ruleOf(type).source ?? []);
  const answered = [...new Set(shared.filter((source) => available.has(source)))];
  const silent = [...new Set(shared.filter((source) => !available.has(source)))];
  const title = consentComplete
    ? `已调取 ${answered.length} 个来源的共享数据${silent.length > 0 ? `，未能提供：${silent.map((source) => sourceNames[source]).join('、')}` : ''}`
    : '有家庭成员尚未授权，暂不调取共享数据';
  const eventId = `${caseId}:prefill:${consentComplete ? `${silent.join('+') || 'all'}` : 'no-consent'}`;
  await cases.appendEvent({ eventId, caseId, at: clock.now().toISOString(), kind: 'automatic', title });
}
