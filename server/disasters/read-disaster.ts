import type { DisasterView } from '../../domain/api-disasters.js';
import type { DisasterRegister } from '../../domain/ports/disaster-register.js';
import type { Townships } from '../emergencies/townships.js';
import type { ActingUser } from '../http/acting-user.js';
import { mayDo } from '../../domain/access.js';
import type { FindDisaster } from './find-disaster.js';

export type ReadDisaster = (matterId: string, user: ActingUser) => Promise<DisasterView>;

/** How far the register of a disaster is. */
export function readDisaster({ find, register, townships }: { readonly find: FindDisaster; readonly register: DisasterRegister; readonly townships: Townships }): ReadDisaster {
  return async (matterId, user) => {
    const { matterNumber, title, disasterKind, townshipCode } = await find(matterId, user);
    const round = await find.round(matterId);
    const { victims, unmarked } = await register.count(matterId, round ?? 'emergency');
    return {
      matterId,
      matterNumber,
      title,
      disasterKind,
      townshipName: (await townships.find(townshipCode))?.name ?? townshipCode,
      ...(round !== undefined && { round }),
      counts: { victims, unmarked },
      mayRegister: mayDo(user, 'register-disaster-victims') && (await find.isRegistering(matterId)),
    };
  };
}
