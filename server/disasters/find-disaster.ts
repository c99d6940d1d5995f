import type { Db } from 'mongodb';
import type { MatterDocument } from '../../adapters/mongo/matters.js';
import { disasterKinds, reliefRounds, type DisasterKind, type ReliefRound } from '../../domain/disaster/victims.js';
import { processIds } from '../../processes/contract.js';
import type { ActingUser } from '../http/acting-user.js';
import { refuse } from '../http/refuse.js';
import type { ReadModel } from '../monitoring/documents.js';
import { inArea } from '../session/in-area.js';

export interface Disaster {
  readonly matterId: string;
  readonly matterNumber: string;
  readonly title: string;
  readonly disasterKind: DisasterKind;
  readonly countyCode: string;
  readonly townshipCode: string;
}
export interface FindDisaster {
  /** Refuses when there is none that this person may see: the county's own people, its emergency management, and the township that was struck. */
  (matterId: string, user: ActingUser): Promise<Disaster>;
  /** The one that is going on. */
  round(matterId: string): Promise<ReliefRound | undefined>;
  /** Only then does the register take changes. */
  isRegistering(matterId: string): Promise<boolean>;
}

export function findDisaster(db: Db, { tasks, instances, variables }: Pick<ReadModel, 'tasks' | 'instances' | 'variables'>): FindDisaster {
  const matters = db.collection<MatterDocument>('matters');

  const find = async (matterId: string, user: ActingUser): Promise<Disaster> => {
    const matter = await matters.findOne({ _id: matterId, processId: processIds.disasterRelief }, { projection: { sealedAnswers: 0 } });
    if (!matter) throw refuse('not-found');
    const { matterNumber, title, countyCode } = matter;
    const townshipCode = String(matter.variables['affectedTownship']);
    const isOther = user.department !== undefined && user.department !== 'emergency-management';
    if (isOther || !inArea(user, { countyCode, townshipCode })) throw refuse('not-found');
    const disasterKind = disasterKinds.find((kind) => kind === matter.variables['disasterKind']) ?? 'other';
    return { matterId, matterNumber, title, countyCode, townshipCode, disasterKind };
  };

  return Object.assign(find, {
    async round(matterId: string) {
      const rounds = await instances.find({ caseId: matterId, processId: processIds.disasterReliefRound }, { projection: { _id: 1 } }).toArray();
      const keys = rounds.map(({ _id }) => _id);
      const found = await variables.find({ instanceKey: { $in: keys }, scopeKey: { $in: keys }, name: 'reliefRound' }).toArray();
      const begun = found.map(({ value }) => JSON.parse(value) as string);
      return reliefRounds.findLast((round) => begun.includes(round));
    },
    async isRegistering(matterId: string) {
      return (await tasks.findOne({ caseId: matterId, state: 'open', elementId: 'registerVictims' })) !== null;
    },
  });
}
