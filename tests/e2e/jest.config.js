import { fileURLToPath } from 'node:url';
import { base } from '../../jest.config.js';

/** The browser walk on the started product. One file at a time: each starts a product, and two cores are soon busy. */
export default {
  ...base,
  rootDir: fileURLToPath(new URL('../..', import.meta.url)),
  testMatch: ['<rootDir>/tests/e2e/**/*.spec.ts'],
  maxWorkers: 1,
  testTimeout: 120_000,
};
