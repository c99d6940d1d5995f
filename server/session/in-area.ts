import type { ActingUser } from '../http/acting-user.js';

/** Whether a document lies in the person's area. */
export function inArea(user: ActingUser, place: { readonly townshipCode?: string | undefined; readonly countyCode?: string | undefined }): boolean {
  return user.areaKind === 'township' ? place.townshipCode === user.areaCode : place.countyCode === user.areaCode;
}
