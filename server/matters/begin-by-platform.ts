import type { Database } from '../../adapters/mongo/database.js';
import type { MatterDocument } from '../../adapters/mongo/matters.js';
import { civilDate } from '../../domain/deadline/working-days.js';
import { nextReceiptNumber } from '../cases/receipt-number.js';
import type { Townships } from '../emergencies/townships.js';
import type { Forms } from '../tasks/forms.js';

export type PlatformMatter = Pick<MatterDocument, 'processId' | 'processName' | 'title' | 'countyCode' | 'townshipCode' | 'seenBy' | 'sealedAnswers' | 'variables' | 'createdAt'> & {
  readonly matterId: string;
  /** What its number begins with. */
  readonly series: string;
  /** Whose fields the answers are. */
  readonly startForm: string;
};
export type BeginByPlatform = (matter: PlatformMatter) => Promise<void>;

/** Saves a matter that nobody begins by hand, once for each id; its process starts as others' do. */
export function beginByPlatform({ db, insertOnce }: Pick<Database, 'db' | 'insertOnce'>, forms: Forms, townships: Townships): BeginByPlatform {
  const matters = db.collection<MatterDocument>('matters');

  return async ({ matterId, series, startForm, ...matter }) => {
    if (await matters.findOne({ _id: matterId }, { projection: { _id: 1 } })) return;
    const form = await forms.find(startForm);
    if (!form) throw new Error(`Expected the form '${startForm}' to be deployed, found none: the matter ${matterId} waits.`);
    const { countyCode, townshipCode, createdAt } = matter;
    const place = (await townships.all()).find((township) => (townshipCode === undefined ? township.countyCode === countyCode : township._id === townshipCode));
    const document: MatterDocument = {
      _id: matterId,
      ...matter,
      matterNumber: await nextReceiptNumber(db, `${series}-${townshipCode ?? countyCode}`, civilDate(new Date(createdAt))),
      areaName: (townshipCode === undefined ? place?.countyName : place?.name) ?? countyCode,
      formId: form.formId,
      formVersion: form.version,
      begunBy: 'platform',
      begunByName: '平台',
      processStart: 'pending',
      sortKey: `${createdAt}~${matterId}`,
    };
    await insertOnce(() => matters.insertOne(document));
  };
}
