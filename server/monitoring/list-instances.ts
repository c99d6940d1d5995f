import { z } from 'zod';
import type { InstanceSummary, Page } from '../../domain/api.js';
import { townshipNames } from '../emergencies/township-names.js';
import type { Townships } from '../emergencies/townships.js';
import type { ActingUser } from '../http/acting-user.js';
import { pageSize, toPage } from '../http/paging.js';
import type { ReadModel } from './documents.js';
import { instanceViews } from './instance-view.js';
import { visibleInstances } from './visible-instances.js';

export const InstanceQuery = z.object({
  state: z.enum(['active', 'incident', 'completed', 'terminated']).optional(),
  processId: z.string().max(200).optional(),
  version: z.coerce.number().int().optional(),
  township: z.string().max(20).optional(),
  /** A receipt number or an instance key. */
  q: z.string().trim().max(60).optional(),
});

export type ListInstances = (user: ActingUser, query: z.infer<typeof InstanceQuery>, cursor: string | undefined) => Promise<Page<InstanceSummary>>;

/** Process instances, the newest first. */
export function listInstances(model: ReadModel, townships: Townships): ListInstances {
  return async (user, { state, processId, version, township, q }, cursor) => {
    const found = await model.instances
      .find({
        $and: [
          visibleInstances(user),
          {
            ...(state !== undefined && { state }),
            ...(processId !== undefined && { processId }),
            ...(version !== undefined && { version }),
            ...(township !== undefined && { townshipCode: township }),
            ...(q !== undefined && q !== '' && (/^\d{10,}$/.test(q) ? { _id: q } : { receiptNumber: q.toUpperCase() })),
            ...(cursor !== undefined && { sortKey: { $lt: cursor } }),
          },
        ],
      })
      .sort({ sortKey: -1 })
      .limit(pageSize + 1)
      .toArray();
    const names = await townshipNames(townships);
    const { items, ...rest } = toPage(found, ({ sortKey }) => sortKey, (instance) => instance);
    return { items: await instanceViews(items, model, names), ...rest };
  };
}
