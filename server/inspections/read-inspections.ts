import type { Db, Filter } from 'mongodb';
import type { InspectionDocument, InspectionItemDocument } from '../../adapters/mongo/inspections.js';
import type { Page } from '../../domain/api.js';
import type { InspectionItemView, InspectionSummary, InspectionView, PublishedInspection } from '../../domain/api-inspections.js';
import { townshipNames } from '../emergencies/township-names.js';
import type { Townships } from '../emergencies/townships.js';
import { pageSize, toPage } from '../http/paging.js';

export interface ReadInspections {
  /** A county's inspections, the newest first. */
  list(countyCode: string, cursor: string | undefined): Promise<Page<InspectionSummary>>;
  published(countyCode: string, cursor: string | undefined): Promise<Page<PublishedInspection>>;
  find(countyCode: string, inspectionId: string): Promise<InspectionView | undefined>;
  items(inspectionId: string, cursor: string | undefined): Promise<Page<InspectionItemView>>;
}

export function readInspections(db: Db, townships: Townships): ReadInspections {
  const inspections = db.collection<InspectionDocument>('inspections');
  const items = db.collection<InspectionItemDocument>('inspectionItems');
  const names = () => townshipNames(townships);

  async function page<V>(filter: Filter<InspectionDocument>, cursor: string | undefined, view: (found: InspectionDocument, name: ReadonlyMap<string, string>) => V): Promise<Page<V>> {
    const name = await names();
    const found = await inspections
      .find({ ...filter, ...(cursor !== undefined && { sortKey: { $lt: cursor } }) })
      .sort({ sortKey: -1 })
      .limit(pageSize + 1)
      .toArray();
    return toPage(found, ({ sortKey }) => sortKey, (inspection) => view(inspection, name));
  }

  return {
    list: (countyCode, cursor) => page({ countyCode }, cursor, summary),
    published: (countyCode, cursor) => page({ countyCode, status: 'published' }, cursor, publishedOf),

    async find(countyCode, inspectionId) {
      const found = await inspections.findOne({ _id: inspectionId, countyCode });
      if (!found) return undefined;
      const { seed, draw, counts } = found;
      return { ...summary(found, await names()), ...(seed !== undefined && { seed }), ...(draw && { draw }), ...(counts && { counts }) };
    },

    async items(inspectionId, cursor) {
      const name = await names();
      const found = await items
        .find({ inspectionId, ...(cursor !== undefined && { _id: { $gt: cursor } }) })
        .sort({ _id: 1 })
        .limit(pageSize + 1)
        .toArray();
      return toPage(found, ({ _id }) => _id, ({ _id, inspectionId: _inspection, ...item }) => ({ itemId: _id, ...item, townshipName: name.get(item.townshipCode) ?? item.townshipCode }));
    },
  };
}

function place({ townshipCode }: InspectionDocument, name: ReadonlyMap<string, string>): { readonly townshipName?: string } {
  return townshipCode === undefined ? {} : { townshipName: name.get(townshipCode) ?? townshipCode };
}

function summary(found: InspectionDocument, name: ReadonlyMap<string, string>): InspectionSummary {
  const { _id, inspectionNumber, kind, from, until, status, createdAt, orderedByName, publishedAt, draw } = found;
  return {
    inspectionId: _id,
    inspectionNumber,
    kind,
    from,
    until,
    status,
    createdAt,
    orderedByName,
    ...place(found, name),
    ...(publishedAt !== undefined && { publishedAt }),
    ...(draw && { drawnCount: draw.drawnCount }),
  };
}

/** Of a targeted check neither township nor draw is told: that would be the case. */
function publishedOf(found: InspectionDocument, name: ReadonlyMap<string, string>): PublishedInspection {
  const { inspectionNumber, kind, from, until, publishedAt = '', seed, draw, counts } = found;
  return {
    inspectionNumber,
    kind,
    from,
    until,
    publishedAt,
    population: draw?.population ?? 0,
    populationHash: kind === 'random' ? (draw?.populationHash ?? '') : '',
    drawnCount: draw?.drawnCount ?? 0,
    counts: counts ?? { inspected: 0, none: 0, slip: 0, violation: 0, corrected: 0 },
    ...(kind === 'random' && { ...place(found, name), ...(seed !== undefined && { seed }) }),
  };
}
