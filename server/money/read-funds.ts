import type { FundView } from '../../domain/api-money.js';
import type { FundLedger } from '../../domain/ports/fund-ledger.js';
import type { Townships } from '../emergencies/townships.js';
import type { ActingUser } from '../http/acting-user.js';
import type { FundIds } from './fund-ids.js';
import { fundsOf } from './funds-of.js';
import type { ReadReserveFigures } from './reserve-figures.js';

export type ReadFunds = (user: ActingUser) => Promise<readonly FundView[]>;

/** The funds of one's area with what each can still give, and what a reserve fund waits for. */
export function readFunds({
  funds,
  fundIds,
  townships,
  figures,
}: {
  readonly funds: FundLedger;
  readonly fundIds: FundIds;
  readonly townships: Townships;
  readonly figures: ReadReserveFigures;
}): ReadFunds {
  return async (user) => {
    const all = await townships.all();
    return Promise.all(
      fundsOf(user, all, fundIds).map(async ({ fundId, code, name }): Promise<FundView> => {
        const township = all.find(({ _id }) => _id === code);
        return {
          townshipCode: code,
          townshipName: name,
          ...(await funds.balance(fundId)),
          accounts: Object.entries(await funds.accounts(fundId)).map(([account, balanceFen]) => ({ account, balanceFen })),
          ...(township && { reserve: await figures(township) }),
        };
      }),
    );
  };
}
