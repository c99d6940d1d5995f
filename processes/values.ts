/** What variables of more than one process are made of. */
import { z } from 'zod';

export const id = z.string().min(1);
export const fen = z.number().int().nonnegative();
export const fundSource = z.enum(['reserve-fund', 'assistance-fund']);
