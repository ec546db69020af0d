// ESM-only packages that the tests run as CommonJS.
const esmOnly = ['jose', '@sparticuz/chromium', 'chinese-days'];

module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/tests'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
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
    '^(shared|addin|functions|tests)/(.*)$': '<rootDir>/$1/$2',
    '\\.css$': '<rootDir>/tests/fakes/style.ts',
  },
  testTimeout: 60000,
};
