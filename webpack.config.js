const path = require('node:path');
const fs = require('node:fs');
const HtmlWebpackPlugin = require('html-webpack-plugin');
const MiniCssExtractPlugin = require('mini-css-extract-plugin');

const at = (...parts) => path.join(__dirname, ...parts);

const rooms = Object.fromEntries(['shared', 'addin', 'functions'].map((room) => [room, at(room)]));

const scripts = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  loader: 'swc-loader',
  options: {
    jsc: {
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
      target: 'es2022',
    },
  },
};

/** Writes further files beside the bundle; each is read when it is needed, so that a watch sees its changes. */
const alsoWrite = (files) => ({
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('also-write', (compilation) => {
      const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: 'also-write', stage }, () => {
        for (const [name, read] of Object.entries(files)) {
          compilation.emitAsset(name, new compiler.webpack.sources.RawSource(read()));
        }
      });
    });
  },
});

const icons = Object.fromEntries(
  fs
    .readdirSync(at('addin/icons'))
    .filter((name) => name.endsWith('.png'))
    .map((name) => [`icons/${name}`, () => fs.readFileSync(at('addin/icons', name))]),
);

const common = (name, mode) => ({
  name,
  mode,
  devtool: mode === 'production' ? false : 'source-map',
  resolve: { extensions: ['.ts', '.tsx', '.js'], alias: rooms },
  module: { rules: [scripts] },
  performance: { hints: false },
  // Pages stay as they are written; the preview looks for the tag of office.js in one.
  experiments: { html: false },
  stats: 'errors-warnings',
  cache: { type: 'filesystem', cacheDirectory: at('.cache/webpack'), name: `${name}-${mode}` },
});

const page = (name, template, chunks) =>
  new HtmlWebpackPlugin({
    template: at(template),
    filename: `${name}.html`,
    chunks,
    scriptLoading: 'defer',
    minify: false,
  });

/**
 * What a web server serves to Excel: the page of the shared runtime and the two pages of sign-in, and nothing of the
 * preview. Every script carries the hash of its content, so that no Excel goes on with the files of an older release.
 */
const addin = (mode) => ({
  ...common('addin', mode),
  target: 'web',
  entry: {
    taskpane: at('addin/index.tsx'),
    auth: at('addin/session/pages/auth.ts'),
    dialog: at('addin/session/pages/dialog.ts'),
    // The pane's pages outside Excel, without Office.js.
    sign: at('addin/sign-page/index.tsx'),
  },
  output: {
    path: at('dist/addin'),
    filename: '[name].[contenthash:8].js',
    chunkFilename: '[name].[contenthash:8].js',
    clean: true,
  },
  plugins: [
    page('taskpane', 'addin/taskpane.html', ['taskpane']),
    page('auth', 'addin/session/pages/auth.html', ['auth']),
    page('dialog', 'addin/session/pages/dialog.html', ['dialog']),
    page('sign', 'addin/sign-page/sign.html', ['sign']),
    alsoWrite({
      ...icons,
      // The manifest has to name a script of the functions; a shared runtime takes them from the pane's page instead.
      'functions.js': () => '// Functions of PLAN are registered by taskpane.html.\n',
      'functions.json': () => fs.readFileSync(at('addin/functions/functions.json')),
      'functions.en-US.json': () => fs.readFileSync(at('addin/functions/functions.en-US.json')),
    }),
  ],
});

/** Excel without Excel: the page with the workbook, and the bridge that goes into the pane's frame before office.js. */
const preview = (mode) => ({
  ...common('preview', mode),
  target: 'web',
  entry: { preview: at('addin/preview/index.tsx'), 'office-bridge': at('addin/preview/office-bridge.ts') },
  output: { path: at('dist/preview'), filename: '[name].js', clean: true },
  // Served to this machine only; minimising the spreadsheet engine would take longer than everything else together.
  optimization: { minimize: false },
  module: { rules: [scripts, { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] }] },
  plugins: [
    new MiniCssExtractPlugin({ filename: '[name].css' }),
    new HtmlWebpackPlugin({
      template: at('addin/preview/preview.html'),
      filename: 'index.html',
      chunks: ['preview'],
      minify: false,
    }),
    alsoWrite({ ...icons, 'manifest.xml': () => fs.readFileSync(at('manifest.xml')) }),
  ],
});

/** The deployable app root. */
const functions = (mode) => ({
  ...common('functions', mode),
  target: 'node20',
  // A thread of its own for large reviews, loaded by its file name.
  entry: { main: at('functions/main.ts'), 'review-worker': at('functions/review/review-worker.ts') },
  output: {
    path: at('dist/functions'),
    filename: '[name].js',
    library: { type: 'commonjs2' },
    clean: true,
  },
  // The Functions worker offers this module itself; there is no such package to bundle.
  externals: { '@azure/functions-core': 'commonjs2 @azure/functions-core' },
  optimization: { minimize: false },
  // They would load adapters of databases, and hooks into modules, that nobody here uses.
  ignoreWarnings: [{ module: /rate-limiter-flexible|require-in-the-middle|@opentelemetry.instrumentation/ }],
  plugins: [
    alsoWrite({
      'host.json': () => fs.readFileSync(at('functions/host.json')),
      'package.json': () => fs.readFileSync(at('functions/package.json')),
    }),
  ],
});

module.exports = (_env, { mode = 'production' } = {}) => [addin(mode), preview(mode), functions(mode)];
