import type { Problem } from '../../../domain/api.js';
import { Refused } from '../../support/api-client.js';

/** What the server refused with; fails when it did not. */
export async function refusalOf(attempt: Promise<unknown>): Promise<Problem> {
  try {
    await attempt;
  } catch (error) {
    if (error instanceof Refused) return error.problem;
    throw error;
  }
  throw new Error('Expected a refusal, found none.');
}
