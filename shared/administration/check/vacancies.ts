import { found } from 'shared/administration/check/found';
import { grouped } from 'shared/organisation/grouped';
import type { OrganisationAt } from 'shared/organisation/organisation-at';
import { atHomeIn } from 'shared/organisation/people';
import type { Finding } from 'shared/review/finding';
import { mayPrepare } from 'shared/sign-off/may-prepare';
import type { ChainRules } from 'shared/sign-off/chains';
import { organisationView } from 'shared/sign-off/organisation-view';
import { resolveChain, type ChainRefusal } from 'shared/sign-off/resolve-chain';
import type { Template } from 'shared/template/template';
import { allTemplates } from 'shared/template/templates';

interface Blocked {
  readonly unit: string;
  readonly template: string;
  readonly refused: Exclude<ChainRefusal, { code: 'not-signed-alone' }>;
}

/**
 * Plans that could not be submitted today because nobody can fill a seat of their chain, one finding a unit and seat:
 * the path of every plan somebody may prepare is tried out.
 */
export function vacancyFindings(at: OrganisationAt, rules: ChainRules, annualApproval: boolean): readonly Finding[] {
  const blocked = [...at.units.keys()].flatMap((unit) =>
    allTemplates
      .filter(({ id }) => Object.hasOwn(rules, id))
      .flatMap((template) => blockedIn(at, rules, annualApproval, unit, template)),
  );
  return [...grouped(blocked, ({ unit, refused }) => JSON.stringify([unit, refused]))].flatMap(([, same]) => {
    const [first] = same;
    if (first === undefined) return [];
    const { code, ...facts } = first.refused;
    const templates = [...new Set(same.map(({ template }) => template))];
    return [found(code, 'warning', ['SEAT', null, null], { unit: first.unit, ...facts, templates })];
  });
}

function blockedIn(
  at: OrganisationAt,
  rules: ChainRules,
  annualApproval: boolean,
  unit: string,
  template: Template,
): readonly Blocked[] {
  const view = organisationView(at);
  const head = view.headOf(unit);
  const candidates = new Set([...atHomeIn(at, unit).map(({ id }) => id), ...(head === null ? [] : [head])]);
  return [...candidates].flatMap((preparer) => {
    const person = template.level === 'person' ? preparer : null;
    const key = { template: template.id, unit, period: '', person };
    if (!mayPrepare(preparer, key, view)) return [];
    const question = { key, authors: [preparer], counterpartNamed: false, named: null, annualApproval };
    const resolved = resolveChain(question, view, rules);
    if (!('refused' in resolved) || resolved.refused.code === 'not-signed-alone') return [];
    return [{ unit, template: template.id, refused: resolved.refused }];
  });
}
