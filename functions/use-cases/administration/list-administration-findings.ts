import type { AdministrationFindings } from 'shared/contract/administration';
import { allRows } from 'shared/administration/administered';
import { idOf } from 'shared/administration/cell-of';
import { organisationFindings } from 'shared/administration/check/organisation';
import { checkAdministration } from 'shared/administration/check/check';
import { vacancyFindings } from 'shared/administration/check/vacancies';
import { organisationIn } from 'shared/administration/content/organisation';
import { rowsOf, type AdministrationRows } from 'shared/administration/table';
import type { Finding } from 'shared/review/finding';
import type { Dependencies } from 'functions/ports/dependencies';
import { administratorOnly, rowsKept } from 'functions/use-cases/administration/read-administration';
import type { Caller } from 'functions/use-cases/caller/caller';
import type { Refused } from 'functions/use-cases/caller/refusal';

type Ports = Pick<Dependencies, 'administration' | 'settings'>;

/** What is wrong with the company today, with the delegations people gave themselves and the chains of every plan. */
export async function listAdministrationFindings(
  { administration, settings }: Ports,
  caller: Caller,
): Promise<AdministrationFindings | Refused> {
  const closed = administratorOnly(caller);
  if (closed !== null) return closed;
  const [kept, { chains, policy }] = await Promise.all([administration.current(), settings.rules()]);
  const rows = allRows(rowsKept(kept));
  const carrying = personsWithTargets(rows);
  const record = { ...organisationIn(rows), organisation: caller.organisation };
  const findings = [
    ...checkAdministration(rows, caller.today),
    ...organisationFindings(record, caller.today, carrying),
    ...vacancyFindings(caller.at, chains, policy.annualApproval),
  ];
  return { findings: each(findings) };
}

/** DR-16: to whom at least one target is issued, or who answers for one. */
const personsWithTargets = (rows: AdministrationRows): ReadonlySet<string> =>
  new Set(rowsOf(rows, 'TARGET').flatMap((row) => [idOf(row, 'person') ?? [], idOf(row, 'owner') ?? []].flat()));

const each = (findings: readonly Finding[]): readonly Finding[] => [
  ...new Map(findings.map((finding) => [JSON.stringify([finding.rule, finding.facts]), finding])).values(),
];
