/** What the server is sent about special assistance (M07–M10, M12, M13). */
import { z } from 'zod';
import { specialProgramCodes } from './special/special-programs.js';

/** From a case of a household: one of its needs goes to the department in charge, as a case of its own. */
export const SpecialRequest = z.object({
  /** Made by the client, so that a repeated send makes one case. */
  requestId: z.uuid(),
  specialProgram: z.enum(specialProgramCodes),
  /** What is asked for, as the department reads it. */
  need: z.string().trim().min(2).max(1000),
});
export type SpecialRequest = z.infer<typeof SpecialRequest>;
