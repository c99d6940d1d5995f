import { refuse } from './refuse.js';

/** Asks the engine for somebody who waits; that it does not answer is no fault of theirs, and they may try again. */
export async function withEngine<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (cause) {
    throw Object.assign(refuse('engine-unavailable'), { cause });
  }
}
