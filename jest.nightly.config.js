import process from 'node:process';
import { base } from './jest.config.js';

/** What specs do a share of on each commit, they do as a whole when they see this. */
process.env.SHARE = 'nightly';

/** The long proofs of engine and document store, one at a time. */
export default {
  ...base,
  testMatch: [
    '<rootDir>/tests/engine/robust/**/*.spec.ts',
    '<rootDir>/tests/engine/simulation/**/*.spec.ts',
    '<rootDir>/tests/docstore/**/*.spec.ts',
  ],
  maxWorkers: 1,
  testTimeout: 900_000,
};
