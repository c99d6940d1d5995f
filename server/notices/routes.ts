import { Router } from 'express';
import { z } from 'zod';
import type { StaffNoticeBox, StaffNoticeDocument } from '../../adapters/mongo/staff-notices.js';
import type { Page } from '../../domain/api.js';
import type { StaffNoticeView } from '../../domain/api-case-file.js';
import { actingUser } from '../http/acting-user.js';
import { pageSize, readCursor, toPage } from '../http/paging.js';
import { parse } from '../http/parse.js';
import { groupsOf } from '../tasks/task-actor.js';

/** More than that are many. */
const mostCounted = 99;
/** One notice, or all when it names none. */
export const NoticesRead = z.object({ noticeId: z.string().min(1).max(300).optional() });

/** Notices to the office of whoever is signed in, and to the person alone; each person reads them for themselves. */
export function noticeRoutes(box: StaffNoticeBox): Router {
  const router = Router();

  router.get('/notices', async (req, res) => {
    const user = actingUser(req);
    const found = await box.list(groupsOf(user), readCursor(req.query), pageSize + 1);
    res.json(
      toPage(
        found,
        ({ sortKey }) => sortKey,
        (notice) => view(notice, user.username),
      ) satisfies Page<StaffNoticeView>,
    );
  });

  router.get('/notices/unread', async (req, res) => {
    const user = actingUser(req);
    res.json({ count: await box.countUnread(groupsOf(user), user.username, mostCounted) });
  });

  router.post('/notices/read', async (req, res) => {
    const user = actingUser(req);
    await box.markRead(groupsOf(user), user.username, parse(NoticesRead, req.body).noticeId);
    res.status(204).end();
  });

  return router;
}

function view(
  { _id: noticeId, about, caseId, receiptNumber, title, isOverdue, at, readBy }: StaffNoticeDocument,
  username: string,
): StaffNoticeView {
  return { noticeId, ...(about !== undefined && { about }), caseId, receiptNumber, title, isOverdue, at, isRead: readBy.includes(username) };
}
