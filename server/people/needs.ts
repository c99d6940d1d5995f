import type { AuditLog } from '../../adapters/mongo/audit-log.js';
import type { Commitments } from '../../adapters/mongo/commitments.js';
import type { Consents } from '../../adapters/mongo/consents.js';
import type { HouseholdRecords } from '../../adapters/mongo/household-records.js';
import type { PersonRecords } from '../../adapters/mongo/person-records.js';
import type { Clock } from '../../domain/ports/clock.js';
import type { Townships } from '../emergencies/townships.js';

/** What the use cases of people and households are handed. */
export interface PeopleNeeds {
  readonly people: PersonRecords;
  readonly households: HouseholdRecords;
  readonly consents: Consents;
  readonly commitments: Commitments;
  readonly townships: Townships;
  readonly audit: AuditLog;
  readonly clock: Clock;
}
