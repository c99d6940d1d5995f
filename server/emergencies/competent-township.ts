import type { TownshipDocument } from './townships.js';

export interface Competence {
  readonly township: TownshipDocument;
  readonly registeredHere: boolean;
  readonly emergencyHere: boolean;
}

/**
 * The office that takes the report: where it happened, when we serve that place; otherwise where the person is registered.
 * Whether aid is given there is for the diagram to decide (M15, D16).
 */
export function competentTownship(emergencyAt: TownshipDocument | undefined, registeredAt: TownshipDocument | undefined): Competence | undefined {
  const township = [emergencyAt, registeredAt].find((place) => place?.served);
  if (!township) return undefined;
  return { township, registeredHere: registeredAt?._id === township._id, emergencyHere: emergencyAt?._id === township._id };
}
