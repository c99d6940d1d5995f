import type { Script } from '../player/script.js';
import { lifecycle } from './lifecycle.js';

/** Every hand-drawn script. */
export const scripts: readonly Script[] = [...lifecycle];
