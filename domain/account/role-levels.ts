import type { Role, User } from '../api.js';

type Level = 'township' | 'county' | 'city';

const county: readonly Level[] = ['county'];
const countyOrCity: readonly Level[] = ['county', 'city'];

/** At which level an office has people of that role. */
export const roleLevels: Readonly<Record<Role, readonly Level[]>> = {
  'hotline-agent': county,
  'window-clerk': ['township'],
  'assistance-aide': ['township'],
  'village-coordinator': ['township'],
  'township-caseworker': ['township'],
  'township-approver': ['township'],
  'county-caseworker': county,
  'county-approver': county,
  'finance-officer': countyOrCity,
  'city-civil-officer': ['city'],
  'development-reform-officer': ['city'],
  'city-government': ['city'],
  'county-government': county,
  'department-handler': county,
  'self-care-assessor': county,
  'patrol-officer': county,
  'station-officer': county,
  'coordination-secretary': county,
  'coordination-member': county,
  'coordination-chair': county,
  inspector: county,
  'discipline-officer': county,
  'social-worker': county,
  auditor: county,
  supervisor: countyOrCity,
  'process-designer': countyOrCity,
  administrator: countyOrCity,
};

/** What a session still waits for before anything else may be done with it. */
export type SessionNeed = NonNullable<User['needs']>;
