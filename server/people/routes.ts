import { Router } from 'express';
import { z } from 'zod';
import {
  ConsentWithdrawal,
  DuplicateCheck,
  MergeUndo,
  NewPerson,
  PeopleSearch,
  PersonChange,
  PersonMerge,
  PersonReveal,
  type DuplicateHit,
} from '../../domain/api-people.js';
import { Commitment, CommitmentCheck } from '../../domain/person/commitment.js';
import { Consent } from '../../domain/person/consent.js';
import { readCursor } from '../http/paging.js';
import { parse } from '../http/parse.js';
import type { CountyOf } from '../policy/county-of.js';
import { allowed } from '../session/allowed.js';
import type { ChangePerson } from './change-person.js';
import type { EnterPerson } from './enter-person.js';
import type { FindDuplicates } from './find-duplicates.js';
import { findPerson } from './find-person.js';
import type { MergePeople, UndoMerge } from './merge-people.js';
import type { PeopleNeeds } from './needs.js';
import type { ReadPerson } from './person-view.js';
import { type OpenForChange, readingsOf, type RevealPersonField } from './read-in-the-clear.js';
import type { SearchPeople } from './search-people.js';
import type { KeepSignedPapers } from './signed-papers.js';

interface UseCases {
  readonly searchPeople: SearchPeople;
  readonly readPerson: ReadPerson;
  readonly openForChange: OpenForChange;
  readonly enterPerson: EnterPerson;
  readonly changePerson: ChangePerson;
  readonly revealPersonField: RevealPersonField;
  readonly duplicatesOf: FindDuplicates;
  readonly mergePeople: MergePeople;
  readonly undoMerge: UndoMerge;
  readonly papers: KeepSignedPapers;
  readonly countyOf: CountyOf;
}

export const AsOf = z.object({ date: z.iso.date().optional() });

export function peopleRoutes(needs: Pick<PeopleNeeds, 'people' | 'audit'>, useCases: UseCases): Router {
  const router = Router();
  const { people } = needs;
  const readings = readingsOf(needs);

  router.get('/people', async (req, res) => {
    res.json(await useCases.searchPeople({ q: '', cursor: readCursor(req.query) }, allowed(req, 'see-people')));
  });

  /** By POST: what one looks for does not belong into a URL. */
  router.post('/people/search', async (req, res) => {
    const user = allowed(req, 'see-people');
    const body = parse(PeopleSearch, req.body);
    res.json(await useCases.searchPeople({ ...body, cursor: readCursor(body) }, user));
  });

  router.post('/people/duplicates', async (req, res) => {
    const user = allowed(req, 'write-people');
    const { fields } = parse(DuplicateCheck, req.body);
    res.json((await useCases.duplicatesOf(people.keysOf(fields), await useCases.countyOf(user), user)) satisfies readonly DuplicateHit[]);
  });

  router.post('/people', async (req, res) => {
    const user = allowed(req, 'write-people');
    const entered = await useCases.enterPerson(parse(NewPerson, req.body), user);
    res.status(201).location(`/api/people/${entered.personId}`).json(entered);
  });

  router.get('/people/:id', async (req, res) => {
    const user = allowed(req, 'see-people');
    res.json(await useCases.readPerson(req.params.id, parse(AsOf, req.query).date, user));
  });

  router.put('/people/:id', async (req, res) => {
    const user = allowed(req, 'write-people');
    await useCases.changePerson(req.params.id, parse(PersonChange, req.body), user);
    res.status(204).end();
  });

  /** All in the clear, to be changed; a reading like any other. */
  router.post('/people/:id/open', async (req, res) => {
    res.json(await useCases.openForChange(req.params.id, allowed(req, 'write-people')));
  });

  router.post('/people/:id/reveal', async (req, res) => {
    allowed(req, 'see-people');
    const user = allowed(req, 'reveal-personal-data');
    res.json({ value: await useCases.revealPersonField(req.params.id, parse(PersonReveal, req.body), user) });
  });

  router.get('/people/:id/readings', async (req, res) => {
    const person = await findPerson(people, req.params.id, allowed(req, 'see-people'));
    res.json(await readings(person._id));
  });

  router.get('/people/:id/duplicates', async (req, res) => {
    const user = allowed(req, 'see-people');
    const { _id, keys, countyCode } = await findPerson(people, req.params.id, user);
    res.json(await useCases.duplicatesOf(keys, countyCode, user, _id));
  });

  router.post('/people/:id/merge', async (req, res) => {
    const user = allowed(req, 'merge-people');
    await useCases.mergePeople(req.params.id, parse(PersonMerge, req.body), user);
    res.status(204).end();
  });

  router.post('/people/:id/undo-merge', async (req, res) => {
    const user = allowed(req, 'merge-people');
    await useCases.undoMerge(req.params.id, parse(MergeUndo, req.body), user);
    res.status(204).end();
  });

  router.post('/people/:id/consents', async (req, res) => {
    const user = allowed(req, 'write-people');
    await useCases.papers.consent(req.params.id, parse(Consent, req.body), user);
    res.status(204).end();
  });

  router.post('/people/:id/consents/:consentId/withdraw', async (req, res) => {
    const user = allowed(req, 'write-people');
    await useCases.papers.withdrawal(req.params.id, req.params.consentId, parse(ConsentWithdrawal, req.body).reason, user);
    res.status(204).end();
  });

  router.post('/people/:id/commitments', async (req, res) => {
    const user = allowed(req, 'write-people');
    await useCases.papers.commitment(req.params.id, parse(Commitment, req.body), user);
    res.status(204).end();
  });

  router.post('/people/:id/commitments/:commitmentId/check', async (req, res) => {
    const user = allowed(req, 'write-people');
    await useCases.papers.commitmentCheck(req.params.id, req.params.commitmentId, parse(CommitmentCheck, req.body), user);
    res.status(204).end();
  });

  return router;
}
