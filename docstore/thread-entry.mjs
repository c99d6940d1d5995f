// A worker thread starts in plain JavaScript; from here on TypeScript is understood.
import { register } from 'tsx/esm/api';

register();
await import('./thread.ts');
