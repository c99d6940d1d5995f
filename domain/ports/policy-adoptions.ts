import type { PolicyParameters, PolicyValues } from '../policy/parameters.js';

/** Versions of the policy's values that come out of a matter, in which one has proposed and another has approved. */
export interface PolicyAdoptions {
  /** The confirmed version that takes effect last. */
  last(areaCode: string): Promise<PolicyParameters | undefined>;
  /** False when the date lies before today or not after the last version's; true when the matter has its version there already. */
  mayAdopt(wanted: Pick<AdoptedVersion, 'matterId' | 'areaCode' | 'effectiveFrom'>): Promise<boolean>;
  /** A version that follows the last one and differs in these values; once for each matter and area. */
  adopt(version: AdoptedVersion): Promise<{ readonly version: string }>;
}

export interface AdoptedVersion {
  readonly matterId: string;
  readonly areaCode: string;
  readonly effectiveFrom: string;
  readonly parameters: Partial<PolicyValues>;
  readonly reason: string;
}
