import { rowsIn, type Cell, type PlanRow } from 'shared/plan/document';
import { numberIn, textIn } from 'shared/related-plans/stored-plan';
import { inEachRow, ownRows, producer, type Producer } from 'shared/service-columns/producer';
import type { RecordedStep } from 'shared/service-columns/recorded-steps';
import type { ServiceFacts } from 'shared/service-columns/service-facts';
import type { pledgeBlock } from 'shared/template/blocks/annual';
import type { handoverBlock } from 'shared/template/blocks/packs';
import type { evidenceBlock } from 'shared/template/blocks/pipeline';
import type { approvalBlock } from 'shared/template/blocks/spending';

/** What follows from who handed in and signed what: nobody can type it. */
export const signedProducers: readonly Producer[] = [
  producer<typeof pledgeBlock>()(
    'PLEDGE',
    ['pSign', 'hSign'],
    'journal',
    inEachRow('PLEDGE', (cells, facts) => ({
      pSign: signedAt(textIn(cells, 'person') ?? textIn(facts.document.header, 'person'), facts),
      hSign: signedAt(textIn(cells, 'head') ?? latest(facts).find(({ level }) => level === 1)?.person ?? null, facts),
    })),
  ),
  producer<typeof evidenceBlock>()(
    'EVID',
    ['verBy'],
    'journal',
    inEachRow('EVID', (cells, facts) => ({
      verBy:
        textIn(cells, 'verified') === 'verified'
          ? (latest(facts).find(({ level }) => level === 1)?.person ?? null)
          : null,
    })),
  ),
  producer<typeof handoverBlock>()(
    'HAND',
    ['sign'],
    'journal',
    inEachRow('HAND', (cells, facts) => ({
      sign: ['from', 'to'].every((key) => signedAt(textIn(cells, key), facts) !== null),
    })),
  ),
  producer<typeof approvalBlock>()(
    'APPR',
    ['expNo', 'lvl', 'step', 'person', 'amount', 'opinion', 'time'],
    'journal',
    (facts) =>
      ownRows(
        'APPR',
        rowsIn(facts.document, 'EXP').flatMap((row, at) => approvalSteps(row, at, facts)),
      ),
  ),
];

const latestVersion = ({ steps }: ServiceFacts): number => Math.max(0, ...steps.map(({ version }) => version));

/** Steps of the version at hand. */
const latest = (facts: ServiceFacts): readonly RecordedStep[] => stepsIn(latestVersion(facts), facts);

const stepsIn = (version: number, { steps }: ServiceFacts): readonly RecordedStep[] =>
  steps.filter((each) => each.version === version);

/** When this person handed in or signed the version at hand; null while they have not. */
const signedAt = (person: string | null, facts: ServiceFacts): Cell =>
  person === null ? null : (latest(facts).findLast((each) => each.person === person)?.time ?? null);

/**
 * DR-33 on both levels: whoever hands in applies to the head (区域↔业务员), the head by signing approves and applies to
 * headquarters (总部↔区域), which approves by signing. An amount is verified in a later version (V-EXP-06), on each level
 * by somebody who neither applied nor approved there: headquarters for the region, finance for headquarters.
 */
function approvalSteps({ cells }: PlanRow, at: number, facts: ServiceFacts) {
  const expNo = textIn(cells, 'expNo') ?? String(at + 1);
  const [version, verified] = [latestVersion(facts), numberIn(cells, 'verified')];
  const [applied, approved] = [numberIn(cells, 'applied'), numberIn(cells, 'approved')];
  const line = (lvl: string, step: string, of: RecordedStep | undefined, amount: number | null) =>
    of === undefined ? [] : [{ expNo, lvl, step, amount, person: of.person, opinion: of.comment, time: of.time }];
  const taken = stepsIn(verified === null ? version : version - 1, facts);
  const by = (steps: readonly RecordedStep[], level: number | null) => steps.find((each) => each.level === level);
  const checks = verified === null ? [] : stepsIn(version, facts);
  return [
    ...line('2', 'apply', by(taken, null), applied),
    ...line('2', 'approve', by(taken, 1), approved ?? applied),
    ...line('1', 'apply', by(taken, 1), applied),
    ...line('1', 'approve', by(taken, 2), approved ?? applied),
    ...line('2', 'verify', by(checks, 2), verified),
    ...line('1', 'verify', by(checks, 3), verified),
  ];
}
