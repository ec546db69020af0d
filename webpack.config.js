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

/** What a web server serves to Excel: the one page of the shared runtime, and nothing of the preview. */
const addin = (mode) => ({
  ...common('addin', mode),
  target: 'web',
  entry: { taskpane: at('addin/index.tsx') },
  output: {
    path: at('dist/addin'),
    filename: (chunk) => (chunk.chunk.name === 'taskpane' ? '[name].js' : '[name].[contenthash:8].js'),
    clean: true,
  },
  plugins: [
    new HtmlWebpackPlugin({
      template: at('addin/taskpane.html'),
      filename: 'taskpane.html',
      scriptLoading: 'defer',
      minify: false,
    }),
    alsoWrite({
      ...icons,
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
    asyncChunks: false,
    library: { type: 'commonjs2' },
    clean: true,
  },
  // The Functions worker offers this module itself; there is no such package to bundle.
  externals: { '@azure/functions-core': 'commonjs2 @azure/functions-core' },
  optimization: { minimize: false },
  plugins: [
    alsoWrite({
      'host.json': () => fs.readFileSync(at('functions/host.json')),
      'package.json': () => fs.readFileSync(at('functions/package.json')),
    }),
  ],
});

module.exports = (_env, { mode = 'production' } = {}) => [addin(mode), preview(mode), functions(mode)];
