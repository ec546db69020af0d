/**
 * Draws the main sheet of every template as a person sees it: written by the add-in's own writer into the host, shown
 * in the preview's grid. `npm run pictures:templates [-- T-MON-D …]` writes docs/images/templates/<id>.png.
 */
import { mkdirSync } from 'node:fs';
import { writePlan } from 'addin/workbook/plan-sheets/write/write-plan';
import { nameIn, type Language } from 'shared/template/list';
import type { Sheet, Template, TemplateId } from 'shared/template/template';
import { allTemplates } from 'shared/template/templates';
import { openExcel } from 'tests/fakes/excel';
import { aFilledPlan } from 'tests/fixtures/plans/filled-plan';
import { sampleLists } from 'tests/fixtures/plans/masters';
import { openBrowser } from 'tests/journeys/browser';
import { photograph } from 'tests/journeys/grid-picture';

const folder = 'docs/images/templates';

/** Shown in English as well. */
const inEnglish: readonly TemplateId[] = ['T-MON-D', 'T-ANN-D'];

/** The sheet a template is known by, where that is not the one behind the cover. */
const mainSheets: Readonly<Record<TemplateId, string>> = {
  'T-ANN-D': 'indicators',
  'T-CUS': 'customers',
  'T-EXP': 'expenses',
  'T-EVF': 'scores',
};

export const mainSheetOf = (template: Template): Sheet | undefined =>
  template.sheets.find(({ id }) => id === mainSheets[template.id]) ?? template.sheets[1];

/** The workbook as the preview keeps it. */
async function written(template: Template, language: Language): Promise<unknown> {
  const excel = await openExcel({ language });
  try {
    await writePlan({
      planId: template.id,
      planNo: `${template.planType}-BIZ1-v1`,
      version: 0,
      contentHash: '',
      language,
      document: aFilledPlan(template, { language }),
      lists: sampleLists,
      path: [],
      remarks: [],
      holidays: [],
      lock: null,
    });
    return excel.host.snapshot();
  } finally {
    excel.close();
  }
}

async function main(wanted: readonly string[]): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const browser = await openBrowser();
  try {
    for (const template of allTemplates) {
      if (wanted.length > 0 && !wanted.includes(template.id)) continue;
      const languages: readonly Language[] = inEnglish.includes(template.id) ? ['zh-CN', 'en-US'] : ['zh-CN'];
      for (const language of languages) {
        const ending = language === 'zh-CN' ? '' : `.${language}`;
        const file = `${folder}/${template.id}${ending}.png`;
        const sheet = nameIn(language, mainSheetOf(template) ?? template);
        await photograph(browser, { snapshot: await written(template, language), sheet, language }, file);
        console.log(file);
      }
    }
  } finally {
    await browser.close();
  }
}

void main(process.argv.slice(2));
