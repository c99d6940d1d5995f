import type { PriceRecipient, PriceRun } from '../domain/ports/price-run-store.js';
import type { Entitlement } from '../domain/ports/entitlements.js';
import { groupOfProgram, programsOfGroup, statusGroups, type PriceGroup } from '../domain/subsidy/price-groups.js';
import { defineWorker } from './support/define-worker.js';
import { findPriceRun } from './support/find-price-run.js';
import { complete } from './support/outcome.js';
import { type Ports } from './support/ports.js';

const page = 100;

/** M06: the distinct persons in covered groups on the key date. A list that was broken off goes on where it stood. */
export const listPriceSubsidyRecipients = defineWorker({
  jobType: 'list-price-subsidy-recipients',
  timeoutMs: 120_000,

  async handle({ runId }, ports) {
    const run = await findPriceRun(ports, runId);
    if (run.lists === undefined) await list(run, ports);
    const { count, amountFen } = await ports.priceRuns.closeList(runId);
    return complete({ recipientCount: count, totalFen: amountFen });
  },
});

/** One county and one way of finding people after another. */
async function list(run: PriceRun, ports: Ports): Promise<void> {
  const statuses = statusGroups.filter((group) => run.groups.includes(group));
  const parts = run.countyCodes.flatMap((countyCode) =>
    ['benefits', ...statuses].map((kind) => ({ countyCode, kind, name: `${countyCode}:${kind}` })),
  );
  const begun = parts.findIndex(({ name }) => name === run.listing?.part);
  for (const { countyCode, kind, name } of begun < 0 ? parts : parts.slice(begun)) {
    let after = name === run.listing?.part ? run.listing.after : undefined;
    for (;;) {
      const found =
        kind === 'benefits'
          ? await ofBenefits(run, countyCode, after, ports)
          : await ofStatus(run, countyCode, kind as PriceGroup, after, ports);
      await ports.priceRuns.add(found.people);
      after = found.next;
      if (after === undefined) break;
      await ports.priceRuns.noteListing(run.runId, { part: name, after });
    }
  }
}

interface Found {
  readonly people: readonly PriceRecipient[];
  readonly next: string | undefined;
}

async function ofBenefits(run: PriceRun, countyCode: string, after: string | undefined, ports: Ports): Promise<Found> {
  const programs = run.groups.flatMap((group) => programsOfGroup[group] ?? []);
  const query = { countyCode, programs, date: run.keyDate, limit: page };
  const found = await ports.entitlements.begunBy({ ...query, ...(after !== undefined && { after }) });
  const people: PriceRecipient[] = [];
  for (const entitlement of found) {
    const group = groupOfProgram(entitlement.program, run.groups);
    if (group === undefined || entitlement.status !== 'active') continue;
    for (const personId of await coveredBy(entitlement, run.keyDate, ports)) {
      const { benefitId, caseId, householdId, townshipCode } = entitlement;
      people.push({ runId: run.runId, personId, countyCode, townshipCode, groups: [group], householdId, caseId, benefitId });
    }
  }
  return { people, next: found.length < page ? undefined : found.at(-1)?.benefitId };
}

/** The person of the benefit, or the counted members of the household, under the records that go on; nobody who has died. */
async function coveredBy({ householdId, personId }: Entitlement, date: string, ports: Ports): Promise<readonly string[]> {
  const members =
    personId === undefined ? ((await ports.households.find(householdId, date))?.members ?? []) : [{ personId, isCounted: true }];
  const living: string[] = [];
  for (const member of members.filter(({ isCounted }) => isCounted)) {
    const person = await ports.households.payee(householdId, member.personId, date);
    if (person && !person.isDeceased) living.push(person.personId);
  }
  return living;
}

async function ofStatus(run: PriceRun, countyCode: string, group: PriceGroup, after: string | undefined, ports: Ports): Promise<Found> {
  const status = statusGroups.find((known) => known === group);
  if (status === undefined) return { people: [], next: undefined };
  const { people, next } = await ports.households.withStatus(countyCode, status, {
    date: run.keyDate,
    limit: page,
    ...(after !== undefined && { after }),
  });
  const living: PriceRecipient[] = [];
  for (const { personId, townshipCode } of people) {
    const person = await ports.households.payee('', personId, run.keyDate);
    if (person && !person.isDeceased) living.push({ runId: run.runId, personId, countyCode, townshipCode, groups: [group] });
  }
  return { people: living, next };
}
