import type { Browser, BrowserContext, FrameLocator, Locator, Page } from 'playwright-core';
import { paneEn } from 'addin/messages/pane.en-US';
import { paneZh, type PaneKey } from 'addin/messages/pane.zh-CN';
import { previewWords, type PreviewKey } from 'addin/messages/preview';
import type {} from 'addin/preview/page/preview-window';
import { columnLetters, formatArea, parseArea } from 'addin/preview/excel-host/address';
import type { EditOutcome } from 'addin/preview/excel-host/person';
import type { PaneName } from 'addin/app/pane-name';
import { fill } from 'addin/messages/fill';
import { nameIn, type Language } from 'shared/template/list';
import type { TemplateId } from 'shared/template/template';
import { templateOf } from 'shared/template/templates';

/** What a person pastes or sees in a cell. */
export type Shown = string | number | boolean | null;

/** Where a block's table stands now: found by its name, as the add-in finds it. */
export interface TableOnSheet {
  readonly sheet: string;
  /** As Excel counts, from 1. */
  readonly headerRow: number;
  readonly rows: number;
  /** Column letters by key. */
  readonly columns: Readonly<Record<string, string>>;
}

/** The product in a browser window, and one person before it. */
export interface CountersignPage {
  readonly page: Page;
  readonly pane: FrameLocator;
  readonly language: Language;
  say(key: PaneKey, facts?: Readonly<Record<string, string | number>>): string;
  preview(key: PreviewKey): string;
  /** Opens the printed address. */
  open(): Promise<void>;
  /** Chooses a person, through the title bar where the chooser is not open, and waits for their pane. */
  become(person: string): Promise<void>;
  /** A page by its tab, or from the menu beside the tabs. */
  tab(name: PaneName): Promise<void>;
  /** Chooses a plan of this workbook on the home page. */
  choosePlan(planId: string): Promise<void>;
  /** Opens what waits for this person's signature: the first, or the one whose line names somebody. */
  openToSign(whose?: string): Promise<void>;
  /** Writes the sheets of the plan that the page is about. */
  openSheets(): Promise<void>;
  /** Approves, and waits until it is said. */
  approve(): Promise<void>;
  /** Returns with a comment and remarks, each at the row selected by `at`. */
  giveBack(
    comment: string,
    remarks: readonly { readonly text: string; readonly at: () => Promise<void> }[],
  ): Promise<void>;
  /** Opens a folded part of the page. */
  unfold(key: PaneKey): Promise<void>;
  button(key: PaneKey): Locator;
  /** Waits until nothing is under way between workbook, pane and service. */
  settled(): Promise<void>;
  table(slot: number, block: string): Promise<TableOnSheet>;
  /** Inserts rows above a table's last one, so that they look like it. */
  insertRows(slot: number, block: string, count: number): Promise<void>;
  /** Types as at the grid: the address may be one of another sheet. */
  type(sheet: string, address: string, text: string): Promise<EditOutcome>;
  paste(sheet: string, address: string, matrix: readonly (readonly Shown[])[]): Promise<EditOutcome>;
  select(sheet: string, address: string): Promise<void>;
  /** Shows a sheet from its top and gives the middle of a cell in it, to be clicked. */
  cell(sheet: string, address: string): Promise<{ readonly x: number; readonly y: number }>;
  values(sheet: string, address: string): Promise<Shown[][]>;
  /** Null where a cell has none. */
  formulas(sheet: string, address: string): Promise<(string | null)[]>;
  /** Where the cursor stands, e.g. `任务!E11`. */
  selection(): Promise<string>;
  /** Clicks a cell in the grid, types on the keyboard and presses Enter. */
  keyIn(sheet: string, address: string, text: string): Promise<void>;
  /** Has the pane write a plan's sheets: the one it offers first, or another kind. */
  createPlan(template?: TemplateId): Promise<void>;
  /** Of a cell of a form, by its defined name, e.g. `CS1_HDR_title`. */
  named(name: string): Promise<{ readonly sheet: string; readonly address: string }>;
  /** Waits until the browser keeps the workbook as it is now. */
  saved(): Promise<void>;
  /** How often the pointer was pressed in the pane since it was opened. */
  presses(): Promise<number>;
  close(): Promise<void>;
}

/** The grid's own edges, in pixels. */
const rowNumbers = 46;
const columnLettersHigh = 20;
const pixelsPerPoint = 4 / 3;
const mostClicks = 10;

export interface PageOptions {
  readonly language?: Language;
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  /** Shows the bubbles of the first time. */
  readonly firstSteps?: boolean;
}

/** In the page: tables of all plans in the workbook. */
const tablesHere = (): number => window.countersignPreview?.host.book?.ledger.tables.length ?? 0;

export async function aPage(browser: Browser, origin: string, options: PageOptions = {}): Promise<CountersignPage> {
  const { language = 'zh-CN', width = 1440, height = 900, dark = false } = options;
  const context: BrowserContext = await browser.newContext({
    locale: language,
    timezoneId: 'Asia/Shanghai',
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    acceptDownloads: true,
  });
  // The first steps are looked at where they are meant to be; elsewhere they would cover what is clicked.
  if (!options.firstSteps) await context.addInitScript(() => localStorage.setItem('countersign.first-steps', '1'));
  await context.addInitScript(() => {
    const pressed = { countersignPresses: 0 };
    Object.assign(window, pressed);
    window.addEventListener(
      'pointerdown',
      () => Object.assign(window, { countersignPresses: (pressed.countersignPresses += 1) }),
      true,
    );
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const pane = page.frameLocator('iframe');
  const words = language === 'zh-CN' ? paneZh : paneEn;
  const say = (key: PaneKey, facts: Readonly<Record<string, string | number>> = {}): string => fill(words[key], facts);
  const settled = async (): Promise<void> => {
    await page.evaluate(() => window.countersignPreview?.host.settled());
  };

  const tab: CountersignPage['tab'] = async (name) => {
    const shown = pane.locator(`#tab-${name}`);
    if ((await shown.count()) > 0) await shown.click();
    else {
      await pane.getByRole('button', { name: say('pane.more'), exact: true }).click();
      await pane.getByRole('menuitem', { name: say(`pane.${name}`), exact: true }).click();
    }
    // A page is loaded when it is first opened; until then the one before stays in the document, hidden.
    const opened = pane.locator(`#page-${name}`);
    await opened.waitFor({ state: 'attached' });
    await opened.getByText(say('app.loading'), { exact: true }).waitFor({ state: 'hidden' });
  };

  const table: CountersignPage['table'] = async (slot, block) => {
    const { area, keys, sheet } = await page.evaluate(
      ([name]) => {
        const book = window.countersignPreview?.host.book;
        const found = book?.ledger.tables.find((table) => table.name === name);
        if (!book || !found) throw new Error(`there is no table ${name}`);
        const { area, sheetId } = found;
        const [keys = []] = book.model.read(sheetId, { ...area, row: area.row - 1, rowCount: 1 });
        return {
          area,
          keys: keys.map(({ value }) => String(value)),
          sheet: book.model.sheets().find(({ id }) => id === sheetId)?.name ?? '',
        };
      },
      [`CS${slot}_${block}`] as const,
    );
    return {
      sheet,
      headerRow: area.row + 1,
      rows: area.rowCount - 1,
      columns: Object.fromEntries(keys.map((key, at) => [key, columnLetters(area.column + at)])),
    };
  };

  const cell: CountersignPage['cell'] = async (sheet, address) => {
    const grid = await page.locator('canvas[id^=univer-sheet-main-canvas]').boundingBox();
    const inGrid = await page.evaluate(
      async ([to, area]) => {
        const preview = window.countersignPreview;
        const model = preview?.host.model;
        const id = model?.sheets().find(({ name }) => name === to)?.id;
        if (!preview || !model || id === undefined || area === undefined) throw new Error(`there is no ${to}`);
        await preview.host.person.activate(to);
        await preview.host.person.select(to, 'A1');
        let x = model.columnWidth(id, area.column) / 2;
        for (let at = 0; at < area.column; at++) x += model.isColumnHidden(id, at) ? 0 : model.columnWidth(id, at);
        let y = model.rowHeight(id, area.row) / 2;
        for (let at = 0; at < area.row; at++) y += model.isRowHidden(id, at) ? 0 : model.rowHeight(id, at);
        return { x, y };
      },
      [sheet, parseArea(address)] as const,
    );
    if (grid === null) throw new Error('there is no grid');
    return {
      x: grid.x + rowNumbers + inGrid.x * pixelsPerPoint,
      y: grid.y + columnLettersHigh + inGrid.y * pixelsPerPoint,
    };
  };

  const selection: CountersignPage['selection'] = async () => {
    const found = await page.evaluate(() => {
      const model = window.countersignPreview?.host.model;
      const selected = model?.selection();
      return selected && { ...selected, sheet: model?.sheets().find(({ id }) => id === selected.sheetId)?.name };
    });
    return found ? `${found.sheet ?? ''}!${formatArea(found.area)}` : '';
  };

  return {
    page,
    pane,
    language,
    say,
    settled,
    preview: (key) => previewWords(language)[key],
    open: async () => {
      await page.goto(origin);
      await page.locator('header').first().waitFor();
    },
    become: async (person) => {
      const choice = page.locator(`[data-person="${person}"]`);
      if (!(await choice.isVisible()))
        await page.getByRole('button', { name: previewWords(language)['person.change'] }).click();
      await page.evaluate(() => delete window.countersignPreview);
      await choice.click();
      await pane.locator('#tab-home').waitFor();
      await pane
        .getByRole('heading', { level: 2 })
        .filter({ hasNotText: say('home.asking') })
        .first()
        .waitFor();
      await page.waitForFunction(() => window.countersignPreview !== undefined);
      await settled();
    },
    tab,
    choosePlan: async (planId) => {
      await tab('home');
      await pane.locator(`[data-plan="${planId}"]`).click();
      await pane.locator('#page-fill').waitFor();
      await settled();
    },
    openToSign: async (whose) => {
      await tab('home');
      await pane.getByRole('button', { name: say('home.refresh') }).click();
      const lines = pane.getByRole('button', { name: say('home.sign') });
      await (whose === undefined ? lines : lines.and(pane.getByRole('button', { name: whose }))).first().click();
      await pane.locator('#page-sign-off').waitFor();
      await settled();
    },
    openSheets: async () => {
      await pane
        .locator('main')
        .getByRole('button', { name: say('app.more') })
        .click();
      await pane.getByRole('menuitem', { name: say('sign-off.open-sheets') }).click();
      await pane.getByText(words['plan.opened']).first().waitFor({ timeout: 60_000 });
      await settled();
    },
    approve: async () => {
      await pane.getByRole('button', { name: say('sign-off.approve'), exact: true }).click();
      await pane.getByText(say('sign-off.decided.approve')).first().waitFor();
      await settled();
    },
    giveBack: async (comment, remarks) => {
      await pane.getByRole('button', { name: say('sign-off.return'), exact: true }).click();
      const dialog = pane.getByRole('dialog');
      for (const { text, at } of remarks) {
        await at();
        await dialog.getByLabel(say('sign-off.remark-here'), { exact: true }).fill(text);
        await dialog.getByRole('button', { name: say('sign-off.remark-add') }).click();
      }
      await dialog
        .getByLabel((words['sign-off.comment-for-return'].split('（')[0] ?? '').split(' (')[0] ?? '')
        .fill(comment);
      await dialog.getByRole('button', { name: say('sign-off.return-now'), exact: true }).click();
      await pane.getByText(say('sign-off.decided.return')).first().waitFor();
      await settled();
    },
    unfold: async (key) => {
      const heading = pane.getByRole('button', { name: say(key) });
      if ((await heading.getAttribute('aria-expanded')) === 'false') await heading.click();
    },
    button: (key) => pane.getByRole('button', { name: say(key), exact: true }),
    table,
    insertRows: async (slot, block, count) => {
      const { sheet, headerRow, rows } = await table(slot, block);
      await page.evaluate(([to, row, more]) => window.countersignPreview?.host.person.insertRows(to, row, more), [
        sheet,
        headerRow + rows,
        count,
      ] as const);
      await settled();
    },
    type: (sheet, address, text) =>
      page.evaluate(
        ([to, at, typed]) => {
          const preview = window.countersignPreview;
          if (!preview) throw new Error('no workbook is open');
          return preview.host.person.type(to, at, typed);
        },
        [sheet, address, text] as const,
      ),
    paste: (sheet, address, matrix) =>
      page.evaluate(
        ([to, at, cells]) => {
          const preview = window.countersignPreview;
          if (!preview) throw new Error('no workbook is open');
          return preview.host.person.paste(to, at, cells);
        },
        [sheet, address, matrix] as const,
      ),
    select: async (sheet, address) => {
      await page.evaluate(
        async ([to, at]) => {
          await window.countersignPreview?.host.person.activate(to);
          await window.countersignPreview?.host.person.select(to, at);
        },
        [sheet, address] as const,
      );
    },
    cell,
    values: (sheet, address) =>
      page.evaluate(
        ([from, area]) => {
          const model = window.countersignPreview?.host.model;
          const id = model?.sheets().find(({ name }) => name === from)?.id;
          if (!model || id === undefined || area === undefined) throw new Error(`there is no such cell in ${from}`);
          return model.read(id, area).map((cells) => cells.map(({ value }) => value));
        },
        [sheet, parseArea(address)] as const,
      ),
    formulas: (sheet, address) =>
      page.evaluate(
        ([from, area]) => {
          const model = window.countersignPreview?.host.model;
          const id = model?.sheets().find(({ name }) => name === from)?.id;
          if (!model || id === undefined || area === undefined) throw new Error(`there is no such cell in ${from}`);
          return model.read(id, area).flatMap((cells) => cells.map(({ formula }) => formula ?? null));
        },
        [sheet, parseArea(address)] as const,
      ),
    selection,
    keyIn: async (sheet, address, text) => {
      // Rows are fitted to their text once a sheet is in view, so the cell may move from under the pointer.
      let isThere = false;
      for (let attempt = 0; !isThere; attempt++) {
        if (attempt === mostClicks) throw new Error(`${sheet}!${address} cannot be clicked`);
        const { x, y } = await cell(sheet, address);
        await page.mouse.click(x, y);
        await settled();
        isThere = (await selection()) === `${sheet}!${address}`;
      }
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
      await settled();
    },
    createPlan: async (template) => {
      await tab('home');
      if (template !== undefined) {
        const named = templateOf(template);
        const name = named === undefined ? template : nameIn(language, named);
        const kind = pane.getByRole('combobox', { name: say('plan.template') });
        await kind.click();
        await kind.fill(name);
        await pane.getByRole('option').filter({ hasText: name }).first().click();
      }
      const before = await page.evaluate(tablesHere);
      await pane.getByRole('button', { name: say('plan.create'), exact: true }).click();
      // What was said of a plan made a moment before may still be shown.
      await page.waitForFunction(
        (count) => (window.countersignPreview?.host.book?.ledger.tables.length ?? 0) > count,
        before,
        { timeout: 60_000 },
      );
      // The sentence names the plan; what stands before its first hole is enough to know it by.
      await pane
        .getByText(words['plan.created'].split('{')[0] ?? '')
        .first()
        .waitFor({ timeout: 60_000 });
      await settled();
    },
    named: (name) =>
      page.evaluate(
        ([wanted]) => {
          const formula = window.countersignPreview?.host.model.names().find((each) => each.name === wanted)?.formula;
          const found = /^=?'?(.+?)'?!\$?([A-Z]+)\$?(\d+)/.exec(formula ?? '');
          if (!found) throw new Error(`there is no name ${wanted}`);
          return { sheet: found[1] ?? '', address: `${found[2] ?? ''}${found[3] ?? ''}` };
        },
        [name] as const,
      ),
    saved: async () => {
      await settled();
      await page.waitForFunction(async () => {
        const open = indexedDB.open('countersign-preview');
        await new Promise((done) => (open.onsuccess = done));
        const person = localStorage.getItem('countersign.preview.person') ?? '';
        const kept = open.result.transaction('workbooks').objectStore('workbooks').get(person);
        await new Promise((done) => (kept.onsuccess = done));
        open.result.close();
        return JSON.stringify(kept.result) === JSON.stringify(window.countersignPreview?.host.snapshot());
      });
    },
    presses: () =>
      pane.locator('body').evaluate(() => (window as Window & { countersignPresses?: number }).countersignPresses ?? 0),
    close: () => context.close(),
  };
}
