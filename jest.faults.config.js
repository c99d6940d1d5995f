import { base } from './jest.config.js';

/** Kills and broken networks: minutes, not seconds, and one at a time because they measure time. */
export default {
  ...base,
  testMatch: ['<rootDir>/tests/faults/**/*.spec.ts'],
  maxWorkers: 1,
  testTimeout: 900_000,
};
