import type { Role } from '../../../domain/api.js';

/** Whom the buttons of the case file are shown to; the server decides. */
export const may = {
  keepAttachments: ['window-clerk', 'village-coordinator', 'township-caseworker', 'county-caseworker', 'station-officer'],
  notifyOfPapers: ['window-clerk', 'township-caseworker', 'county-caseworker'],
  printLetters: [
    'window-clerk',
    'village-coordinator',
    'township-caseworker',
    'county-caseworker',
    'township-approver',
    'county-approver',
    'supervisor',
  ],
  fileAppeal: ['window-clerk', 'assistance-aide', 'village-coordinator', 'township-caseworker', 'county-caseworker'],
  withdraw: ['window-clerk', 'village-coordinator', 'township-caseworker', 'patrol-officer', 'station-officer'],
} as const satisfies Readonly<Record<string, readonly Role[]>>;

export function mayDo(act: keyof typeof may, role: Role | undefined): boolean {
  return role !== undefined && (may[act] as readonly Role[]).includes(role);
}
