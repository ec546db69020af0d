// Files kept out of the usual run, each with its reason: red ones, and journeys that would take it over its quarter of an hour.
// `NOT_YET=run npm test` runs them with the others.
const notYetGreen = process.env.NOT_YET === 'run' ? {} : require('./tests/not-yet-green.json');
const notYet = Object.keys(notYetGreen).map((file) => `<rootDir>/${file}`);

// ESM-only packages that the tests run as CommonJS.
const esmOnly = ['jose', '@sparticuz/chromium'];

const common = {
  transform: {
    '^.+\\.[tj]sx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
          target: 'es2022',
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
  moduleNameMapper: {
    '^(shared|addin|functions|tests|docs)/(.*)$': '<rootDir>/$1/$2',
    '\\.css$': '<rootDir>/tests/fakes/style.ts',
  },
  testEnvironment: 'node',
};

module.exports = {
  maxWorkers: 2,
  testTimeout: 180000,
  projects: [
    {
      ...common,
      displayName: 'rooms',
      roots: ['<rootDir>/tests'],
      testMatch: ['**/*.test.ts', '**/*.test.tsx'],
      testPathIgnorePatterns: ['/node_modules/', '/tests/journeys/', ...notYet],
    },
    {
      // A browser, the pages and the service as they are built: the build comes first.
      ...common,
      displayName: 'journeys',
      roots: ['<rootDir>/tests/journeys'],
      testMatch: ['**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', ...notYet],
      globalSetup: '<rootDir>/tests/journeys/build-first.js',
    },
  ],
};
