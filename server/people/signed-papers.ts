import type { Commitments } from '../../adapters/mongo/commitments.js';
import type { Consents } from '../../adapters/mongo/consents.js';
import type { PersonRecords } from '../../adapters/mongo/person-records.js';
import type { CommitmentView, ConsentView } from '../../domain/api-people.js';
import { civilDate } from '../../domain/deadline/working-days.js';
import type { Commitment, CommitmentCheck } from '../../domain/person/commitment.js';
import type { Consent } from '../../domain/person/consent.js';
import type { z } from 'zod';
import type { ActingUser } from '../http/acting-user.js';
import { refuse } from '../http/refuse.js';
import { findPerson } from './find-person.js';
import type { PeopleNeeds } from './needs.js';

export interface SignedPapers {
  readonly consents: readonly ConsentView[];
  readonly commitments: readonly CommitmentView[];
}

/** Consents and commitments of these people, signers masked. */
export async function signedPapers(
  { people, consents, commitments }: { readonly people: PersonRecords; readonly consents: Consents; readonly commitments: Commitments },
  personIds: readonly string[],
  today: string,
): Promise<SignedPapers> {
  const [given, promised] = await Promise.all([consents.of(personIds), commitments.of(personIds)]);
  const signers = new Set([
    ...given.flatMap(({ personId, givenBy }) => [personId, ...(givenBy === undefined ? [] : [givenBy])]),
    ...promised.map(({ personId }) => personId),
  ]);
  const names = new Map((await people.all([...signers])).map(({ _id, nameMasked }) => [_id, nameMasked]));
  return {
    consents: given.map(
      ({ _id: consentId, personId, givenBy, purposes, dataKinds, from, until, withdrawnOn, withdrawnReason, recordedByName }) => ({
        consentId,
        personId,
        personName: names.get(personId) ?? '',
        ...(givenBy !== undefined && { guardianName: names.get(givenBy) ?? '' }),
        purposes,
        dataKinds,
        from,
        until,
        isInForce: from <= today && today <= until && withdrawnOn === undefined,
        ...(withdrawnOn !== undefined && { withdrawnOn, withdrawnReason }),
        recordedByName,
      }),
    ),
    commitments: promised.map(
      ({ commitmentId, personId, statement, signedOn, standsInFor, checkDueOn, recordedByName, checkResult, checkNote, checkedOn }) => ({
        commitmentId,
        personId,
        personName: names.get(personId) ?? '',
        statement,
        signedOn,
        standsInFor,
        checkDueOn,
        recordedByName,
        ...(checkResult !== undefined && { checkResult, checkNote, checkedOn }),
      }),
    ),
  };
}

export interface KeepSignedPapers {
  consent(personId: string, consent: Consent, user: ActingUser): Promise<void>;
  withdrawal(personId: string, consentId: string, reason: string, user: ActingUser): Promise<void>;
  commitment(personId: string, commitment: Commitment, user: ActingUser): Promise<void>;
  commitmentCheck(personId: string, commitmentId: string, check: z.infer<typeof CommitmentCheck>, user: ActingUser): Promise<void>;
}

/** Writes down what people signed, and what became of it. */
export function keepSignedPapers({ people, consents, commitments, audit, clock }: PeopleNeeds): KeepSignedPapers {
  const note = (act: string, subjectId: string, user: ActingUser, detail: string) =>
    audit.append({ actor: user.username, actorName: user.name, act, subjectId, detail });
  return {
    async consent(personId, { consentId, givenBy, ...consent }, user) {
      await findPerson(people, personId, user);
      if (givenBy !== undefined) await findPerson(people, givenBy, user);
      await note('consent-recorded', personId, user, consentId);
      const recorded = { recordedAt: clock.now().toISOString(), recordedBy: user.username, recordedByName: user.name };
      await consents.record({ _id: consentId, personId, ...consent, ...(givenBy !== undefined && { givenBy }), ...recorded });
    },

    async withdrawal(personId, consentId, reason, user) {
      await findPerson(people, personId, user);
      const withdrawal = { on: civilDate(clock.now()), byName: user.name, reason };
      if (!(await consents.withdraw(consentId, personId, withdrawal))) throw refuse('consent-withdrawn');
      await note('consent-withdrawn', personId, user, `${consentId}：${reason}`);
    },

    async commitment(personId, commitment, user) {
      await findPerson(people, personId, user);
      await note('commitment-recorded', personId, user, commitment.commitmentId);
      await commitments.record(personId, commitment, { at: clock.now().toISOString(), byName: user.name });
    },

    async commitmentCheck(personId, commitmentId, check, user) {
      await findPerson(people, personId, user);
      if (!(await commitments.check(commitmentId, personId, check, { on: civilDate(clock.now()), byName: user.name })))
        throw refuse('commitment-checked');
      await note('commitment-checked', personId, user, `${commitmentId}：${check.result}`);
    },
  };
}
