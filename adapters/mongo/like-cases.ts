import type { Db, Filter } from 'mongodb';
import { civilDate } from '../../domain/deadline/working-days.js';
import type { LikeCase } from '../../domain/ports/discussion-store.js';
import type { DiscussionDocument } from './discussion-document.js';

export interface LikeCaseFilter {
  readonly countyCode: string;
  readonly discussionFor?: string | undefined;
  readonly causeCategory?: string | undefined;
  readonly amountBand?: string | undefined;
  readonly outcome?: string | undefined;
  /** Households of this size. */
  readonly personsConcerned?: number | undefined;
  /** Only older ones. */
  readonly before?: string | undefined;
}

export type FindLikeCases = (filter: LikeCaseFilter, limit: number) => Promise<readonly (LikeCase & { readonly sortKey: string })[]>;

const used = {
  closedAt: 1,
  discussionFor: 1,
  causeCategory: 1,
  personsConcerned: 1,
  outcome: 1,
  approvedFen: 1,
  amountBand: 1,
  count: 1,
  motion: 1,
  sortKey: 1,
} as const;
type LikeDocument = Pick<DiscussionDocument, '_id' | keyof typeof used>;

/** What meetings of the county decided before, the newest first. */
export function likeCases(db: Db): FindLikeCases {
  const discussions = db.collection<DiscussionDocument>('discussions');

  return async ({ countyCode, before, ...wanted }, limit) => {
    const given = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined));
    const filter: Filter<DiscussionDocument> = { decidedIn: countyCode, ...given, ...(before !== undefined && { sortKey: { $lt: before } }) };
    const found = await discussions.find<LikeDocument>(filter, { projection: used }).sort({ sortKey: -1 }).limit(limit).toArray();
    return found.map((discussion) => ({ ...likeCase(discussion), sortKey: discussion.sortKey }));
  };
}

function likeCase({ _id, closedAt, discussionFor, causeCategory, personsConcerned, outcome, approvedFen, amountBand, count, motion }: LikeDocument): LikeCase {
  return {
    discussionId: _id,
    decidedOn: civilDate(new Date(closedAt ?? '')),
    discussionFor,
    ...(causeCategory !== undefined && { causeCategory }),
    ...(personsConcerned !== undefined && { personsConcerned }),
    outcome: outcome === 'approved' ? 'approved' : 'refused',
    approvedFen: approvedFen ?? 0,
    amountBand: amountBand ?? 'none',
    count: { for: count?.for ?? 0, against: count?.against ?? 0, abstain: count?.abstain ?? 0 },
    grounds: motion?.grounds ?? '',
  };
}
