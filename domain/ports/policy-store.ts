import type { PolicyParameters } from '../policy/parameters.js';

/** Policy values by date. */
export interface PolicyStore {
  inForce(areaCode: string, date: string): Promise<PolicyParameters | undefined>;
}
