import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { JSDOM } from 'jsdom';
import { ribbonCommands } from 'addin/commands/ribbon';

const text = readFileSync(path.join(process.cwd(), 'manifest.xml'), 'utf8');
const manifest = new JSDOM(text, { contentType: 'text/xml' }).window.document;
const root = manifest.documentElement;

const childrenOf = (element: Element): string[] => [...element.children].map(({ localName }) => localName);
const all = (name: string): Element[] => [...manifest.getElementsByTagNameNS('*', name)];
const residsOf = (...names: string[]): (string | null)[] =>
  names.flatMap(all).map((each) => each.getAttribute('resid'));
const valueOf = (id: string): string =>
  [...all('Image'), ...all('Url'), ...all('String')]
    .find((each) => each.getAttribute('id') === id)
    ?.getAttribute('DefaultValue') ?? '';

/** Element order of the add-in only manifest; Office refuses another one with a misleading message. */
const topOrder = [
  'Id',
  'AlternateId',
  'Version',
  'ProviderName',
  'DefaultLocale',
  'DisplayName',
  'Description',
  'IconUrl',
  'HighResolutionIconUrl',
  'SupportUrl',
  'AppDomains',
  'Hosts',
  'Requirements',
  'DefaultSettings',
  'Permissions',
  'VersionOverrides',
  'ExtendedOverrides',
];
const isOrdered = (names: readonly string[], order: readonly string[]): boolean =>
  names.every(
    (name, place) =>
      order.includes(name) && (place === 0 || order.indexOf(name) > order.indexOf(names[place - 1] ?? '')),
  );

describe('the manifest', () => {
  it('is well-formed XML', () => {
    expect(manifest.querySelector('parsererror')).toBeNull();
  });

  it('P34 tells its buttons apart by their icons', () => {
    const icons = all('Control').map((button) =>
      [...button.getElementsByTagNameNS('*', 'Image')].map((each) => valueOf(each.getAttribute('resid') ?? '')),
    );
    expect(icons.length).toBeGreaterThan(2);
    expect(new Set(icons.map((names) => names.join())).size).toBe(icons.length);
    for (const name of icons.flat())
      expect(existsSync(path.join('addin/icons', name.split('/').at(-1) ?? ''))).toBe(true);
  });

  it('has its elements in the order Office wants', () => {
    expect(childrenOf(root)).toSatisfyOrder(topOrder);
    const host = all('Host').find((each) => each.getAttribute('xsi:type') === 'Workbook');
    expect(childrenOf(host as Element)).toEqual(['Runtimes', 'AllFormFactors', 'DesktopFormFactor']);
    expect(childrenOf(all('DesktopFormFactor')[0] as Element)).toEqual([
      'GetStarted',
      'FunctionFile',
      'ExtensionPoint',
    ]);
    expect(childrenOf(all('Resources')[0] as Element)).toEqual(['Images', 'Urls', 'ShortStrings', 'LongStrings']);
  });

  it('runs everything in one shared runtime, named by one resid', () => {
    const runtime = all('Runtime')[0]?.getAttribute('resid');
    expect(all('Runtime')).toHaveLength(1);
    expect(all('Runtime')[0]?.getAttribute('lifetime')).toBe('long');
    const pages = [...all('Page'), ...all('Action').filter((each) => each.getAttribute('xsi:type') === 'ShowTaskpane')];
    const resids = pages.map((each) => each.getElementsByTagNameNS('*', 'SourceLocation')[0]?.getAttribute('resid'));
    expect([...resids, ...residsOf('FunctionFile')]).toEqual([runtime, runtime, runtime]);
    expect(all('TaskpaneId')).toHaveLength(0);
  });

  it('asks for the requirement sets of the floor, and none that may not be declared', () => {
    const sets = Object.fromEntries(
      all('Set').map((each) => [each.getAttribute('Name'), each.getAttribute('MinVersion')]),
    );
    expect(sets).toEqual({ ExcelApi: '1.14', SharedRuntime: '1.1', CustomFunctionsRuntime: '1.3' });
  });

  it('has every resource it names, and names every resource it has', () => {
    const named = all('*')
      .map((each) => each.getAttribute('resid'))
      .filter((each) => each !== null);
    const held = [...all('Image'), ...all('Url'), ...all('String')]
      .map((each) => each.getAttribute('id'))
      .filter((each) => each !== null);
    expect([...new Set(named)].sort()).toEqual([...new Set(held)].sort());
  });

  it('has every icon in its size', () => {
    for (const icon of all('Image').filter((each) => each.hasAttribute('id'))) {
      const file = path.join(process.cwd(), 'addin', 'icons', path.basename(icon.getAttribute('DefaultValue') ?? ''));
      expect(existsSync(file)).toBe(true);
      const width = readFileSync(file).readUInt32BE(16);
      expect(icon.getAttribute('id')).toMatch(new RegExp(`(?:^|\\.)Icon\\.${width}$`));
    }
  });

  it('serves every address over https from one origin', () => {
    const addresses = [...text.matchAll(/(?:DefaultValue|Value)="(http[^"]+)"/g)].map(
      (match) => new URL(match[1] ?? ''),
    );
    expect([...new Set(addresses.map(({ origin }) => origin))]).toEqual(['https://localhost:3000']);
  });

  it('E9 speaks English by default, so in every English culture, and Chinese in every Chinese one', () => {
    expect(all('DefaultLocale')[0]?.textContent).toBe('en-US');
    // An override is by exact culture, and the default's own is not allowed.
    const chinese = ['zh-CN', 'zh-SG', 'zh-TW', 'zh-HK', 'zh-MO'];
    const withOverrides = [...new Set(all('Override').map((each) => each.parentElement as Element))];
    for (const each of withOverrides) {
      const cultures = [...each.children].map((override) => override.getAttribute('Locale'));
      expect(cultures).toEqual(chinese);
      expect(each.getAttribute('DefaultValue')).not.toMatch(/[\u4e00-\u9fff]/);
    }
    const untranslated = all('String')
      .filter((each) => each.children.length === 0)
      .map((each) => each.getAttribute('id'));
    expect(untranslated).toEqual(['Functions.Namespace']);
    expect(all('String').filter((each) => (each.getAttribute('DefaultValue') ?? '').length > 250)).toEqual([]);
  });

  it('has an id and a version that Office accepts', () => {
    expect(all('Id')[0]?.textContent).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(all('Version')[0]?.textContent).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
    const { version } = JSON.parse(readFileSync(path.join(process.cwd(), 'package.json'), 'utf8')) as {
      version: string;
    };
    expect(all('Version')[0]?.textContent).toBe(`${version}.0`);
  });

  it('names custom functions that Excel accepts and the bundle registers', () => {
    const metadata = ['functions.json', 'functions.en-US.json'].map((file) => {
      const content = readFileSync(path.join(process.cwd(), 'addin', 'functions', file), 'utf8');
      return (JSON.parse(content) as { functions: { id: string; parameters: { name: string }[] }[] }).functions;
    });
    const registered = readFileSync(path.join(process.cwd(), 'addin', 'functions', 'plan-functions.ts'), 'utf8');
    const ids = metadata[0]?.map(({ id }) => id) ?? [];
    expect(ids.every((id) => /^[A-Z][A-Z0-9_.]{2,}$/.test(id) && registered.includes(`register('${id}'`))).toBe(true);
    const shape = (functions: (typeof metadata)[number]) =>
      functions.map(({ id, parameters }) => [id, parameters.map(({ name }) => name)]);
    expect(shape(metadata[0] ?? [])).toEqual(shape(metadata[1] ?? []));
    expect(valueOf('Functions.Namespace')).toBe('PLAN');
  });

  it('runs ribbon commands that the bundle knows', () => {
    expect(all('FunctionName').map(({ textContent }) => textContent)).toEqual(Object.keys(ribbonCommands));
  });
});

declare global {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- jest's matchers are extended through its namespace.
  namespace jest {
    interface Matchers<R> {
      toSatisfyOrder(order: readonly string[]): R;
    }
  }
}

expect.extend({
  toSatisfyOrder(names: readonly string[], order: readonly string[]) {
    return {
      pass: isOrdered(names, order),
      message: () => `${names.join(', ')} is not in the order ${order.join(', ')}`,
    };
  },
});
