/** ES modules, compiled file by file by swc; types are checked by `npm run check`. */
export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  globalSetup: '<rootDir>/test/global-setup.ts',
  globalTeardown: '<rootDir>/test/global-teardown.ts',
  // Journeys start servers of their own: two at a time is what a machine with two cores can take.
  maxWorkers: 2,
  // Jest keeps the modules of every file it ran: past this a worker spends its time looking through them.
  workerIdleMemoryLimit: '900MB',
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2024' }, module: { type: 'es6' } },
    ],
  },
  testTimeout: 60_000,
};
