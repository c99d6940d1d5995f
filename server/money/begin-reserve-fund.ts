import type { FieldCipher } from '../../adapters/crypto/field-cipher.js';
import { sealedPlace } from '../../domain/privacy/sealed-place.js';
import { processIds } from '../../processes/contract.js';
import type { Townships } from '../emergencies/townships.js';
import type { BeginByPlatform } from '../matters/begin-by-platform.js';

export type BeginReserveFund = (matter: {
  readonly matterId: string;
  readonly townshipCode: string;
  readonly createdAt: string;
  /** To be reconciled; without it the matter is about a top-up alone. */
  readonly reserveMonth?: string;
  readonly occasion: string;
}) => Promise<void>;

/** As the diagram says it of those that people begin. */
const seenBy = ['township-caseworker', 'township-approver', 'county-caseworker', 'county-approver', 'finance-officer', 'supervisor', 'auditor'];

/** M15: begins the matter of a township's reserve fund. */
export function beginReserveFund({
  begin,
  cipher,
  townships,
}: {
  readonly begin: BeginByPlatform;
  readonly cipher: FieldCipher;
  readonly townships: Townships;
}): BeginReserveFund {
  return async ({ matterId, townshipCode, createdAt, reserveMonth, occasion }) => {
    const township = await townships.find(townshipCode);
    if (!township) throw new Error(`Expected the township '${townshipCode}' of the matter ${matterId}, found none.`);
    await begin({
      matterId,
      series: 'CB',
      startForm: 'reserve-fund-begin',
      processId: processIds.reserveFund,
      processName: '镇储备金',
      title: reserveMonth === undefined ? `${township.name}储备金补充` : `${township.name}储备金对账 ${reserveMonth}`,
      countyCode: township.countyCode,
      townshipCode,
      seenBy,
      sealedAnswers: cipher.seal(JSON.stringify({ occasion }), sealedPlace.matter(matterId)),
      variables: reserveMonth === undefined ? {} : { reserveMonth },
      createdAt,
    });
  };
}
