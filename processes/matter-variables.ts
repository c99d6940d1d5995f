import { z } from 'zod';
import { PolicyVariables } from './policy-variables.js';
import { id } from './values.js';

/** Variables of the message that begins a matter, beside those that its start form gives the engine. */
export const MatterVariables = z.object({
  matterId: id,
  /** The civil day. */
  begunOn: z.iso.date(),
  policy: PolicyVariables,
  /** Of a city's matter, with its counties as forms offer them. */
  cityCode: id.optional(),
  counties: z.array(z.object({ value: id, label: z.string() })).optional(),
  /** Of a county's, and of a township's. */
  countyCode: id.optional(),
  townshipCode: id.optional(),
});
export type MatterVariables = z.infer<typeof MatterVariables>;
