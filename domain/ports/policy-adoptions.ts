import type { PolicyParameters, PolicyValues } from '../policy/parameters.js';

/** Versions of the policy's values that come out of a matter, in which one has proposed and another has approved. */
export interface PolicyAdoptions {
  /** The confirmed version that takes effect last. */
  last(areaCode: string): Promise<PolicyParameters | undefined>;
  /** False when the date lies before today or not after the last version's; true when the matter has its version there already. */
  mayAdopt(wanted: Pick<AdoptedVersion, 'matterId' | 'areaCode' | 'effectiveFrom' | 'part'>): Promise<boolean>;
  /** A version that follows the last one and differs in these values; once for each matter, part and area. */
  adopt(version: AdoptedVersion): Promise<{ readonly version: string; readonly effectiveFrom: string }>;
}

export interface AdoptedVersion {
  readonly matterId: string;
  readonly areaCode: string;
  /** Tells versions of one matter apart, where it makes more than one. */
  readonly part?: string | undefined;
  readonly effectiveFrom: string;
  readonly parameters: Partial<PolicyValues>;
  readonly reason: string;
}
