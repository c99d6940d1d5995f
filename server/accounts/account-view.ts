import type { UserDocument } from '../../adapters/mongo/user-model.js';
import type { AccountView } from '../../domain/api-accounts.js';

/** Nothing of the password and the second factor but that they are there. */
export function accountView(user: UserDocument): AccountView {
  const {
    _id,
    name,
    role,
    areaCode,
    areaName,
    department,
    agencyId,
    disabledAt,
    disabledReason,
    mustChangePassword,
    secondFactor,
    lastSignInAt,
    revision,
  } = user;
  return {
    username: _id,
    name,
    role,
    areaCode,
    areaName,
    ...(department !== undefined && { department }),
    ...(agencyId !== undefined && { agencyId }),
    ...(disabledAt !== undefined && { disabledAt }),
    ...(disabledReason !== undefined && { disabledReason }),
    mustChangePassword: mustChangePassword ?? false,
    hasSecondFactor: secondFactor?.confirmedAt !== undefined,
    ...(lastSignInAt !== undefined && { lastSignInAt }),
    revision: revision ?? 0,
  };
}
