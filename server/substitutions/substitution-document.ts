import type { PersonRef } from '../monitoring/documents.js';

/** Who stands in for whom, from one civil date until another, both included. */
export interface SubstitutionDocument {
  _id: string;
  absent: PersonRef;
  substitute: PersonRef;
  from: string;
  until: string;
  sealedReason: string;
  by: PersonRef;
  at: string;
  countyCode: string;
  endedAt?: string;
  endedBy?: PersonRef;
}
