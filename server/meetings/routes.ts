import { Router } from 'express';
import type { FindLikeCases } from '../../adapters/mongo/like-cases.js';
import { InterestBody, LikeCaseQuery, MeetingReason, MotionBody, NewMeeting, VoteBody } from '../../domain/api-meetings.js';
import { pageSize, readCursor, toPage } from '../http/paging.js';
import { parse } from '../http/parse.js';
import { allowed } from '../session/allowed.js';
import type { CallMeeting } from './call-meeting.js';
import type { MeetingCandidates } from './candidates.js';
import type { ChairMatter } from './chair-matter.js';
import type { DeclareInterest } from './declare-interest.js';
import type { HoldMeeting } from './hold-meeting.js';
import type { ListMeetings } from './list-meetings.js';
import type { ReadMeeting } from './meeting-view.js';
import type { ReadPacket } from './read-packet.js';
import type { PrintMinutes } from './print-minutes.js';
import type { CastVote } from './vote.js';

export interface MeetingUses {
  readonly listMeetings: ListMeetings;
  readonly readMeeting: ReadMeeting;
  readonly candidatesIn: MeetingCandidates;
  readonly callMeeting: CallMeeting;
  readonly holdMeeting: HoldMeeting;
  readonly declareInterest: DeclareInterest;
  readonly readPacket: ReadPacket;
  readonly castVote: CastVote;
  readonly chairMatter: ChairMatter;
  readonly printMinutes: PrintMinutes;
  readonly findLikeCases: FindLikeCases;
}

/** Meetings of the county and what is done in them. */
export function meetingRoutes(use: MeetingUses): Router {
  const router = Router();

  router.get('/meetings', async (req, res) => {
    res.json(await use.listMeetings.meetings(allowed(req, 'attend-meetings'), readCursor(req.query)));
  });
  router.post('/meetings', async (req, res) => {
    const user = allowed(req, 'call-meetings');
    res.status(201).json({ meetingId: await use.callMeeting.plan(parse(NewMeeting, req.body), user) });
  });
  router.get('/meetings/waiting', async (req, res) => {
    res.json(await use.listMeetings.waiting(allowed(req, 'call-meetings'), readCursor(req.query)));
  });
  router.get('/meetings/candidates', async (req, res) => {
    res.json(await use.candidatesIn(allowed(req, 'call-meetings').areaCode));
  });
  router.get('/meetings/like-cases', async (req, res) => {
    const { areaCode } = allowed(req, 'attend-meetings');
    const found = await use.findLikeCases({ countyCode: areaCode, ...parse(LikeCaseQuery, req.query), before: readCursor(req.query) }, pageSize + 1);
    res.json(toPage(found, ({ sortKey }) => sortKey, ({ sortKey: _sortKey, ...likeCase }) => likeCase));
  });
  router.get('/meetings/:id', async (req, res) => {
    res.json(await use.readMeeting(req.params.id, allowed(req, 'attend-meetings')));
  });

  router.get('/meetings/:id/minutes.pdf', async (req, res) => {
    const pdf = await use.printMinutes(req.params.id, allowed(req, 'attend-meetings'));
    res.type('application/pdf').setHeader('content-disposition', 'inline; filename="minutes.pdf"');
    res.send(Buffer.from(pdf));
  });

  router.post('/meetings/:id/settle', async (req, res) => {
    await use.callMeeting.settle(req.params.id, allowed(req, 'call-meetings'));
    res.status(204).end();
  });
  router.post('/meetings/:id/cancel', async (req, res) => {
    const user = allowed(req, 'call-meetings');
    await use.callMeeting.cancel(req.params.id, parse(MeetingReason, req.body).reason, user);
    res.status(204).end();
  });
  for (const act of ['attend', 'open', 'close'] as const) {
    router.post(`/meetings/:id/${act}`, async (req, res) => {
      await use.holdMeeting[act](String(req.params.id), allowed(req, 'attend-meetings'));
      res.status(204).end();
    });
  }

  router.get('/discussions/:id/packet', async (req, res) => {
    res.json(await use.readPacket(req.params.id, allowed(req, 'attend-meetings')));
  });
  router.post('/discussions/:id/interest', async (req, res) => {
    const user = allowed(req, 'attend-meetings');
    await use.declareInterest(req.params.id, parse(InterestBody, req.body), user);
    res.status(204).end();
  });
  router.post('/discussions/:id/vote', async (req, res) => {
    const user = allowed(req, 'attend-meetings');
    await use.castVote(req.params.id, parse(VoteBody, req.body), user);
    res.status(204).end();
  });
  router.post('/discussions/:id/open-vote', async (req, res) => {
    const user = allowed(req, 'attend-meetings');
    await use.chairMatter.openVote(req.params.id, parse(MotionBody, req.body), user);
    res.status(204).end();
  });
  router.post('/discussions/:id/close-vote', async (req, res) => {
    await use.chairMatter.closeVote(req.params.id, allowed(req, 'attend-meetings'));
    res.status(204).end();
  });
  router.post('/discussions/:id/defer', async (req, res) => {
    const user = allowed(req, 'attend-meetings');
    await use.chairMatter.defer(req.params.id, parse(MeetingReason, req.body).reason, user);
    res.status(204).end();
  });
  router.post('/discussions/:id/no-quorum', async (req, res) => {
    await use.chairMatter.lackQuorum(req.params.id, allowed(req, 'attend-meetings'));
    res.status(204).end();
  });

  return router;
}
