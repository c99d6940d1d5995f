import type { Db, Filter } from 'mongodb';
import type { MatterDocument } from '../../adapters/mongo/matters.js';
import type { Page } from '../../domain/api.js';
import type { MatterSummary } from '../../domain/api-matters.js';
import type { ActingUser } from '../http/acting-user.js';
import { pageSize, toPage } from '../http/paging.js';
import type { ReadModel } from '../monitoring/documents.js';
import { areaFilter } from '../session/area-filter.js';
import { matterSummary } from './matter-summary.js';

export type ListMatters = (user: ActingUser, cursor: string | undefined) => Promise<Page<MatterSummary>>;

/** What was begun in the person's area and may be seen by their role, the newest first. */
export function listMatters(db: Db, { instances }: Pick<ReadModel, 'instances'>): ListMatters {
  const matters = db.collection<MatterDocument>('matters');

  return async (user, cursor) => {
    const filter: Filter<MatterDocument> = {
      ...areaFilter(user),
      seenBy: { $in: ['*', user.role] },
      ...(cursor !== undefined && { sortKey: { $lt: cursor } }),
    };
    const found = await matters
      .find(filter, { projection: { sealedAnswers: 0 } })
      .sort({ sortKey: -1 })
      .limit(pageSize + 1)
      .toArray();
    const roots = await instances
      .find(
        { caseId: { $in: found.map(({ _id }) => _id) }, parentInstanceKey: { $exists: false } },
        { projection: { caseId: 1, state: 1 } },
      )
      .toArray();
    const byMatter = new Map(roots.map((instance) => [instance.caseId, instance]));
    return toPage(
      found,
      ({ sortKey }) => sortKey,
      (matter) => matterSummary(matter, byMatter.get(matter._id)),
    );
  };
}
