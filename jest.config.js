/** What every configuration shares; `jest.faults.config.js` and `tests/e2e/jest.config.js` build on it. */
export const base = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'es6' },
      },
    ],
  },
  // Ours import './x.js' and mean './x.ts'; packages mean what they write.
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': ['$1.js', '$1.ts', '$1.tsx'] },
  modulePathIgnorePatterns: ['<rootDir>/ui/dist', '<rootDir>/data', '<rootDir>/test-output', '<rootDir>/tests/zeebe/target', '<rootDir>/tests/docstore/foreign'],
  maxWorkers: 2,
  testTimeout: 30_000,
  // zeebe-node leaves timers behind that would keep a finished run alive.
  forceExit: true,
};

export default {
  ...base,
  testMatch: ['<rootDir>/tests/**/*.spec.{ts,tsx}'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/tests/e2e/', '<rootDir>/tests/zeebe/', '<rootDir>/tests/faults/'],
};
