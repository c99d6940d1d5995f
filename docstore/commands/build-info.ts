import { Int32 } from 'bson';
import type { Command } from './command.js';

/** The version of MongoDB whose behavior this store follows. */
export const buildInfo: Command = {
  name: 'buildInfo',
  writes: false,
  isAboutConnection: true,
  run: () => ({
    version: '7.0.0',
    versionArray: [7, 0, 0, 0].map((part) => new Int32(part)),
    gitVersion: 'yimen-docstore',
    bits: new Int32(64),
    debug: false,
    maxBsonObjectSize: new Int32(16 * 1024 * 1024),
    modules: [],
    storageEngines: ['sqlite'],
  }),
};
