import { readFileSync } from 'node:fs';
import tseslint from 'typescript-eslint';
import officeAddins from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';
import jsxA11y from 'eslint-plugin-jsx-a11y';

/** A room of shared/ may not look into what stands to its right. */
const order = JSON.parse(readFileSync(new URL('shared/rooms.json', import.meta.url), 'utf8'));

const noClock = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Ask for the time; shared/ has no clock.',
  },
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'Ask for the time; shared/ has no clock.',
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'Ask for ids; shared/ has no dice.',
  },
];

const mayNotImport = (patterns, message) => ({
  'no-restricted-imports': ['error', { patterns: [{ group: patterns, message }, relative] }],
});
const relative = {
  group: ['./*', '../*'],
  message: 'Begin every import with its layer: shared/, addin/, functions/, tests/.',
};

const roomsOfShared = order.flatMap((rooms, place) =>
  rooms.map((room) => ({
    files: [`shared/${room}/**/*.ts`],
    rules: mayNotImport(
      [
        'addin/*',
        'functions/*',
        'tests/*',
        'node:*',
        ...order
          .slice(place + 1)
          .flat()
          .map((right) => `shared/${right}/*`),
      ],
      `shared/${room} may only look to its left.`,
    ),
  })),
);

/** The same for the rooms of addin/workbook. */
const workbookOrder = JSON.parse(readFileSync(new URL('addin/workbook/rooms.json', import.meta.url), 'utf8'));
const roomsOfWorkbook = workbookOrder.flatMap((rooms, place) =>
  rooms.map((room) => ({
    files: [`addin/workbook/${room}/**/*.ts`],
    rules: mayNotImport(
      [
        'functions/*',
        'tests/*',
        '@azure/data-tables',
        '@azure/functions',
        ...workbookOrder
          .slice(place)
          .flat()
          .filter((right) => right !== room)
          .map((right) => `addin/workbook/${right}/*`),
      ],
      `addin/workbook/${room} may only look to its left.`,
    ),
  })),
);

const onlyIn = (files, ignores, name, message) => ({
  files,
  ignores,
  rules: { 'no-restricted-globals': ['error', { name, message }] },
});

export default tseslint.config(
  { ignores: ['dist/**', '.scratch/**', '.cache/**', '.data/**', 'node_modules/**', 'coverage/**'] },
  ...tseslint.configs.strict.map((each) => ({ ...each, files: ['**/*.ts', '**/*.tsx'] })),
  {
    files: ['**/*.ts', '**/*.tsx'],
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': 'off',
      eqeqeq: 'error',
      'no-restricted-imports': ['error', { patterns: [relative] }],
    },
  },
  { files: ['shared/**/*.ts'], rules: { 'no-restricted-syntax': ['error', ...noClock] } },
  ...roomsOfShared,
  {
    files: ['addin/**/*.ts', 'addin/**/*.tsx'],
    rules: mayNotImport(
      ['functions/*', 'tests/*', '@azure/data-tables', '@azure/functions'],
      'The add-in knows nothing of Azure.',
    ),
  },
  ...roomsOfWorkbook,
  {
    files: ['functions/**/*.ts'],
    rules: mayNotImport(['addin/*', 'tests/*'], 'The service knows nothing of the add-in.'),
  },
  {
    files: ['functions/use-cases/**/*.ts', 'functions/ports/**/*.ts'],
    rules: mayNotImport(
      [
        'addin/*',
        'tests/*',
        'functions/storage/*',
        'functions/identity/*',
        'functions/endpoints/*',
        'functions/http/*',
        'functions/local/*',
        '@azure/*',
      ],
      'A use-case asks its ports; it does not know who stands behind them.',
    ),
  },
  onlyIn(
    ['addin/**/*.ts', 'addin/**/*.tsx'],
    ['addin/api/**', 'addin/preview/**'],
    'fetch',
    'Only addin/api talks to the service.',
  ),
  onlyIn(
    ['addin/**/*.ts', 'addin/**/*.tsx'],
    ['addin/workbook/**', 'addin/preview/**', 'addin/api/**'],
    'Excel',
    'Only addin/workbook touches Excel.',
  ),
  {
    files: ['addin/workbook/**/*.ts'],
    plugins: { 'office-addins': officeAddins },
    rules: {
      'office-addins/call-sync-after-load': 'error',
      'office-addins/call-sync-before-read': 'error',
      'office-addins/load-object-before-read': 'error',
      'office-addins/no-context-sync-in-loop': 'error',
      'office-addins/no-empty-load': 'error',
      'office-addins/no-navigational-load': 'error',
      'office-addins/no-office-initialize': 'error',
      'office-addins/test-for-null-using-isNullObject': 'error',
    },
  },
  { files: ['addin/**/*.tsx'], ...jsxA11y.flatConfigs.strict },
  {
    files: ['addin/**/*.tsx', 'addin/**/*.ts'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
);
