// Enters the first organisation of a company, with the identity of whoever runs it.
// npm run enter-organisation -- --template organisation.xlsx        writes sheets to be filled in
// npm run enter-organisation -- --file organisation.xlsx --administrator OBJECT-ID
import { parseArgs } from 'node:util';
import { configOf } from 'functions/config';
import { enterFirstOrganisation, type EnterOutcome } from 'functions/deploy/first-organisation';
import { readOrganisationWorkbook, writeOrganisationTemplate } from 'functions/deploy/organisation-workbook';
import { masterDataIn } from 'functions/storage/master-data';
import { azureTables } from 'functions/storage/table/azure-tables';
import { systemClock } from 'functions/system-clock';
import { businessDay } from 'functions/use-cases/caller/caller';

const sentences = {
  'entered-before':
    'An organisation was entered before: whoever administers it changes it in the pane. Nothing was done.',
  'no-administrator':
    'Nobody in the sheet of roles holds R-ADM today, or the account of this object id is somebody else’s.',
  'several-administrators': 'Several people hold R-ADM: give the object id of one of them in the sheet of accounts.',
  wrong: 'The tables are not right; nothing was entered:',
} as const;

function said(outcome: EnterOutcome): string {
  if ('entered' in outcome)
    return `Entered. ${outcome.entered.administrator} administers it: open the pane and sign in.`;
  if (outcome.refused !== 'wrong') return sentences[outcome.refused];
  const findings = outcome.findings.map(
    ({ rule, at, facts }) => `  ${rule} ${JSON.stringify(at)} ${JSON.stringify(facts)}`,
  );
  return [sentences.wrong, ...findings.slice(0, 50)].join('\n');
}

async function main(args: readonly string[]): Promise<boolean> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ args: [...args], options: { file: text, administrator: text, template: text } });
  const { file, administrator, template } = values;
  if (template !== undefined) {
    await writeOrganisationTemplate(template);
    console.log(`Written: ${template}. Fill the sheets in, one line a unit, person, place and role.`);
    return true;
  }
  if (file === undefined || administrator === undefined) {
    throw new Error('Usage: npm run enter-organisation -- --file organisation.xlsx --administrator OBJECT-ID');
  }
  const config = configOf(process.env);
  const [tenant = ''] = config.identity.tenants;
  const outcome = await enterFirstOrganisation(masterDataIn(azureTables(config.store)), {
    rows: await readOrganisationWorkbook(file),
    administrator: { objectId: administrator, tenant },
    today: businessDay(systemClock(config.timeZone, config.pretendedToday).today()),
  });
  console.log(said(outcome));
  return 'entered' in outcome;
}

main(process.argv.slice(2)).then(
  (isEntered) => {
    process.exitCode = isEntered ? 0 : 1;
  },
  (fault: unknown) => {
    console.error(fault instanceof Error ? fault.message : fault);
    process.exitCode = 1;
  },
);
