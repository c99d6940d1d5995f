import type { Db } from 'mongodb';
import type { MatterStore } from '../../domain/ports/matter-store.js';

/** A matter of an office, as it was begun; what came of it is in the read model. */
export interface MatterDocument {
  readonly _id: string;
  readonly matterNumber: string;
  readonly processId: string;
  readonly processName: string;
  readonly title: string;
  /** A county's, or the city's own code. */
  readonly countyCode: string;
  readonly townshipCode?: string;
  readonly areaName: string;
  /** Roles that see it; `*` is every role that sees matters. */
  readonly seenBy: readonly string[];
  readonly formId: string;
  readonly formVersion: number;
  readonly sealedAnswers: string;
  /** What the process reads of the answers. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly begunBy: string;
  readonly begunByName: string;
  readonly createdAt: string;
  readonly processStart: 'pending' | 'started';
  readonly sortKey: string;
}

/** Matters in MongoDB. */
export function matterStore(db: Db): MatterStore {
  const matters = db.collection<MatterDocument>('matters');

  return {
    async find(matterId) {
      const found = await matters.findOne({ _id: matterId });
      if (!found) return undefined;
      const { matterNumber, processId, title, countyCode, townshipCode, createdAt } = found;
      return {
        matterId,
        matterNumber,
        processId,
        title,
        countyCode,
        begunAt: createdAt,
        ...(townshipCode !== undefined && { townshipCode }),
      };
    },
  };
}
