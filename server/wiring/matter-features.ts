import type { Router } from 'express';
import type { ReadSheet } from '../cases/sheet.js';
import type { Outbox } from '../dispatch/dispatcher.js';
import { faultReviews } from '../dispatch/fault-reviews.js';
import { matterStarts } from '../dispatch/matter-starts.js';
import { reserveMonths } from '../dispatch/reserve-months.js';
import { reserveTopUpStarts } from '../dispatch/reserve-top-ups.js';
import type { Townships } from '../emergencies/townships.js';
import { beginByPlatform } from '../matters/begin-by-platform.js';
import { beginMatter } from '../matters/begin-matter.js';
import { listMatters } from '../matters/list-matters.js';
import { matterKinds } from '../matters/matter-kinds.js';
import { matterSheet } from '../matters/matter-sheet.js';
import { readMatter } from '../matters/read-matter.js';
import { matterRoutes } from '../matters/routes.js';
import { beginReserveFund } from '../money/begin-reserve-fund.js';
import type { ReadModel } from '../monitoring/documents.js';
import type { Forms } from '../tasks/forms.js';
import type { ReadTaskViewContext } from '../tasks/task-view-context.js';
import type { FeatureNeeds } from './features.js';

interface MatterNeeds extends FeatureNeeds {
  readonly model: ReadModel;
  readonly forms: Forms;
  readonly townships: Townships;
  readonly readContext: ReadTaskViewContext;
}

/** Processes of an office, each known by its diagram alone. */
export function matterFeatures(needs: MatterNeeds): {
  readonly routes: Router;
  readonly outboxes: readonly Outbox[];
  readonly readMatterSheet: ReadSheet;
} {
  const { database, model, forms, policies, townships, engine } = needs;
  const kinds = matterKinds(model, forms);
  const read = readMatter(needs);
  const byPlatform = beginByPlatform(database, forms, townships);
  const begin = beginReserveFund({ ...needs, begin: byPlatform });
  return {
    routes: matterRoutes({ kinds, begin: beginMatter({ ...needs, kinds }), list: listMatters(database.db, model), read }),
    outboxes: [
      faultReviews(database.db, byPlatform),
      reserveTopUpStarts(database.db, begin),
      reserveMonths({ ...needs, db: database.db, begin }),
      matterStarts(database.db, policies, townships, engine),
    ],
    readMatterSheet: matterSheet(read),
  };
}
