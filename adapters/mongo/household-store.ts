import { householdMonthlyIncomeFen, membersOn } from '../../domain/household/household-facts.js';
import type { Member } from '../../domain/household/household-fields.js';
import { civilDate } from '../../domain/deadline/working-days.js';
import type { Clock } from '../../domain/ports/clock.js';
import type { HouseholdMember, HouseholdStore } from '../../domain/ports/household-store.js';
import type { AuditLog } from './audit-log.js';
import type { Consents } from './consents.js';
import type { HouseholdRecords } from './household-records.js';
import type { PersonRecords } from './person-records.js';

interface Needs {
  readonly people: PersonRecords;
  readonly households: HouseholdRecords;
  readonly consents: Consents;
  readonly audit: AuditLog;
  readonly clock: Clock;
}

/** Households for the workers. A person who was merged with another answers as that other. */
export function householdStore({ people, households, consents, audit, clock }: Needs): HouseholdStore {
  async function memberOf({ personId, relation, isCounted }: Member, date: string): Promise<HouseholdMember> {
    const person = await people.survivor(personId);
    const fields = person && people.fieldsOn(person, date);
    return {
      personId,
      relation,
      isCounted,
      ...(fields?.birthDate !== undefined && { birthDate: fields.birthDate }),
      ...(fields?.disability !== undefined && { disabilityKind: fields.disability.kind, disabilityGrade: fields.disability.grade }),
      illnessOnSpecialAidList: fields?.seriousIllnesses?.some(({ isOnSpecialAidList }) => isOnSpecialAidList) ?? false,
      ...(fields?.specialStatus !== undefined && { specialStatus: fields.specialStatus }),
      ...(fields?.employment !== undefined && { employment: fields.employment }),
      ...(fields?.assessedAbleToLearn !== undefined && { assessedAbleToLearn: fields.assessedAbleToLearn }),
      ...(fields?.deceasedOn !== undefined && { deceasedOn: fields.deceasedOn }),
    };
  }

  return {
    async find(householdId, date) {
      const household = await households.find(householdId);
      const fields = household && households.fieldsOn(household, date);
      if (!household || !fields) return undefined;
      const { liquidAssetsFen, homesOwned, nonEssentialVehicles, businessInterestFen } = fields.property;
      return {
        householdId,
        townshipCode: household.townshipCode,
        countyCode: household.countyCode,
        settlementKind: fields.settlementKind,
        ...(fields.house?.hazardGrade !== undefined && { hazardGrade: fields.house.hazardGrade }),
        members: await Promise.all(membersOn(fields.members, date).map((member) => memberOf(member, date))),
        declared: {
          monthlyIncomeFen: householdMonthlyIncomeFen(fields, date),
          liquidAssetsFen,
          homesOwned,
          nonEssentialVehicles,
          businessInterestFen,
        },
      };
    },

    async readMember(personId, { actor, purpose }) {
      const person = await people.survivor(personId);
      if (!person) return undefined;
      await audit.append({ actor, actorName: actor, act: 'personal-data-read', subjectId: person._id, detail: purpose });
      const fields = people.fieldsOn(person, civilDate(clock.now()));
      if (!fields) return undefined;
      const { name, identityNumber } = fields;
      return { name, ...(identityNumber !== undefined && { identityNumber }) };
    },

    async payee(householdId, personId, date) {
      const household = personId === undefined ? await households.find(householdId) : undefined;
      const fields = household && households.fieldsOn(household, date);
      const payeeId = personId ?? (fields && membersOn(fields.members, date).find(({ relation }) => relation === 'head')?.personId);
      const person = payeeId === undefined ? undefined : await people.survivor(payeeId);
      const facts = person && people.fieldsOn(person, date);
      if (!person || !facts) return undefined;
      const { accountNumber, deceasedOn } = facts;
      return { personId: person._id, hasAccount: accountNumber !== undefined, isDeceased: deceasedOn !== undefined && deceasedOn <= date };
    },

    async readAccount(personId, { actor, purpose }) {
      const person = await people.survivor(personId);
      if (!person) return undefined;
      await audit.append({ actor, actorName: actor, act: 'personal-data-read', subjectId: person._id, detail: purpose });
      const { name, accountNumber } = people.fieldsOn(person, civilDate(clock.now())) ?? {};
      return name !== undefined && accountNumber !== undefined ? { name, accountNumber } : undefined;
    },

    async withStatus(countyCode, status, { date, after, limit }) {
      const filter = { keys: people.statusKey(status), countyCode, mergedInto: { $exists: false } };
      const found = await people.list({ ...filter, ...(after !== undefined && { sortKey: { $lt: after } }) }, limit);
      const having = found.filter((person) => people.fieldsOn(person, date)?.specialStatus?.includes(status));
      const next = found.length < limit ? undefined : found.at(-1)?.sortKey;
      return {
        people: having.map(({ _id, townshipCode }) => ({ personId: _id, townshipCode })),
        ...(next !== undefined && { next }),
      };
    },

    async hasConsent(personId, purpose, date) {
      const person = await people.survivor(personId);
      return consents.covers(person ? [...new Set([personId, person._id])] : [personId], purpose, date);
    },
  };
}
