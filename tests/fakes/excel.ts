import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type * as Jsdom from 'jsdom';
import { attachHost, hostInfo } from 'addin/preview/excel-host/bridge';
import { createHost, type ExcelHost, type HostOptions } from 'addin/preview/excel-host/host';
import { univerInNode } from 'tests/fakes/univer-in-node';
import { univerModel } from 'addin/preview/excel-host/univer/model';
import { nodeRequire } from 'tests/fakes/node-require';

export interface FakeExcel {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly CustomFunctions: typeof CustomFunctions;
  readonly host: ExcelHost;
  readonly window: Jsdom.DOMWindow;
  /** Takes the globals back and ends the page. */
  close(): void;
}

export interface FakeExcelOptions extends HostOptions {
  /** The readable build of office.js, for stack traces; slower to load. */
  readonly debug?: boolean;
}

/** jsdom 26 as it is used here; the types at hand are of a later version, which loads resources in another way. */
interface Jsdom26 {
  readonly JSDOM: new (html: string, options: object) => { readonly window: Jsdom.DOMWindow };
  readonly ResourceLoader: new () => object;
  readonly VirtualConsole: new () => object;
}

const OFFICE = dirname(require.resolve('@microsoft/office-js/dist/office.js'));
const ADDRESS = 'https://localhost:3000/taskpane.html';

/**
 * Opens Excel: the unmodified office.js in a page of its own over an empty workbook (or a snapshot). `Excel`, `Office`
 * and `CustomFunctions` are installed as globals too, because that is where the add-in's code looks for them.
 */
export async function openExcel(options: FakeExcelOptions = {}): Promise<FakeExcel> {
  const load = nodeRequire();
  // Before Univer: jsdom notes the globals a page has when it is loaded, and Univer's polyfills are none of them.
  const jsdom = load('jsdom') as Jsdom26;
  const { snapshot, language = 'zh-CN', debug = false } = options;
  const parts = univerInNode({ load, ...(snapshot ? { snapshot: structuredClone(snapshot.engine) } : {}) });
  const host = createHost(univerModel(parts), { ...options, language });
  class OfficeFiles extends jsdom.ResourceLoader {
    fetch(url: string) {
      const file = join(OFFICE, new URL(url).pathname.replace(/^\/office\//, ''));
      const found = existsSync(file) ? Promise.resolve(readFileSync(file)) : Promise.reject(new Error(`404 ${url}`));
      return Object.assign(found, { abort: () => undefined });
    }
  }
  const script = debug ? 'office.debug.js' : 'office.js';
  const dom = new jsdom.JSDOM(`<!doctype html><head><script src="/office/${script}"></script></head><body></body>`, {
    url: `${ADDRESS}?${hostInfo(language)}`,
    runScripts: 'dangerously',
    resources: new OfficeFiles(),
    pretendToBeVisual: true,
    // What the page cannot fetch (telemetry) is no concern of a test.
    virtualConsole: new jsdom.VirtualConsole(),
    beforeParse: (window: object) => attachHost(window, host),
  });
  const window = dom.window;
  await new Promise((done) => window.addEventListener('load', done));
  const page = window as unknown as {
    Office: typeof Office;
    Excel: typeof Excel;
    CustomFunctions: typeof CustomFunctions;
    OfficeExtension: { CommonUtility: { _doApiNotSupportedCheck: boolean } };
  };
  await page.Office.onReady();
  // Off in the bundle by a slip of its authors; on, members above the requirement floor fail as they should.
  page.OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
  const names = ['Excel', 'Office', 'CustomFunctions'] as const;
  const globals = globalThis as Record<string, unknown>;
  const before = names.map((name) => globals[name]);
  for (const name of names) {
    // Jest would otherwise walk and wrap all of the API when the test file ends (jest-util, protectProperties).
    Object.defineProperty(page[name], Symbol.for('$$jest-protect-from-deletion'), { value: [], configurable: true });
    globals[name] = page[name];
  }
  return {
    Excel: page.Excel,
    Office: page.Office,
    CustomFunctions: page.CustomFunctions,
    host,
    window,
    close: () => {
      names.forEach((name, index) => {
        if (before[index] === undefined) Reflect.deleteProperty(globals, name);
        else globals[name] = before[index];
      });
      window.close();
      host.close();
    },
  };
}

/** The error code a batch ends with; undefined when it succeeds. */
export async function codeOf(batch: (context: Excel.RequestContext) => Promise<unknown>): Promise<string | undefined> {
  try {
    await Excel.run(batch);
    return undefined;
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'code' in error) return String(error.code);
    throw error;
  }
}
