import type { FieldCipher } from '../../adapters/crypto/field-cipher.js';
import type { AuditLog } from '../../adapters/mongo/audit-log.js';
import type { Database } from '../../adapters/mongo/database.js';
import type { Clock } from '../../domain/ports/clock.js';
import type { PolicyStore } from '../../domain/ports/policy-store.js';
import type { Townships } from '../emergencies/townships.js';

/** What the use cases of meetings share. */
export interface MeetingNeeds {
  readonly database: Database;
  readonly policies: PolicyStore;
  readonly townships: Townships;
  readonly cipher: FieldCipher;
  readonly audit: AuditLog;
  readonly clock: Clock;
  readonly onChange: (countyCode: string) => void;
  readonly kick: () => void;
}
