// Plain JavaScript, because a worker thread starts before anything can read TypeScript.
import { register } from 'tsx/esm/api';

register();
await import('./thread.ts');
