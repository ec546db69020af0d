import {
  Link,
  makeStyles,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
} from '@fluentui/react-components';
import { useState } from 'react';
import { PagePart } from 'addin/app/parts/page-part';
import { Pick } from 'addin/app/parts/pick';
import { useNavigation } from 'addin/app/navigation';
import { useAnswer } from 'addin/app/use-answer';
import { useWords } from 'addin/app/words';
import { askedOf, stepsIn } from 'addin/store/targets/known-actuals';
import { amountWords, indicatorName, nodeName } from 'addin/targets/target-words';
import type { AgreementView, UnitTargetsView } from 'shared/contract/targets';
import { natureOf } from 'shared/targets/amount';
import { namedBy, type Node } from 'shared/targets/node';

const useStyles = makeStyles({ number: { textAlign: 'right' } });

const agreedOf = ({ state, value }: AgreementView): number | null =>
  ['agreed', 'committed', 'formal'].includes(state) ? value : null;

/** N8: what was issued, agreed and is in force, node by node, and who owns what is open. */
export function LedgerTable({ view }: { view: UnitTargetsView }) {
  const styles = useStyles();
  const words = useWords();
  const { say } = words;
  const indicators = [...new Set(view.agreements.map(({ indicator }) => indicator))];
  const [chosen, setChosen] = useState<string | null>(null);
  const indicator = chosen !== null && indicators.includes(chosen) ? chosen : (indicators[0] ?? '');
  const own = view.agreements.filter((each) => each.indicator === indicator);
  const taken = useTakenUp(view, indicator, own);
  const shown = (steps: number | null): string => (steps === null ? '' : amountWords(indicator, steps, words));
  const sum = (of: (each: AgreementView) => number | null): number =>
    own.reduce((all, each) => all + (of(each) ?? 0), 0);
  const addsUp = natureOf(indicator)?.addsUp === true && own.length > 1;
  const columns = [
    { key: 'issued', of: (each: AgreementView) => each.value },
    { key: 'agreed', of: agreedOf },
    { key: 'in-force', of: (each: AgreementView) => each.inForce?.value ?? null },
    { key: 'taken-up', of: (each: AgreementView) => taken.get(each.node) ?? null },
  ] as const;
  return (
    <PagePart title={say('targets.ledger')}>
      <Pick
        label={say('targets.split-what')}
        value={indicator}
        options={indicators.map((value) => ({ value, text: indicatorName(value, words) }))}
        onPick={setChosen}
      />
      <Table size="extra-small" aria-label={say('targets.ledger')}>
        <TableHeader>
          <TableRow>
            <TableHeaderCell>{say('targets.ledger-who')}</TableHeaderCell>
            {columns.map(({ key }) => (
              <TableHeaderCell key={key} className={styles.number}>
                {say(`targets.${key}`)}
              </TableHeaderCell>
            ))}
          </TableRow>
        </TableHeader>
        <TableBody>
          {own.map((each) => (
            <TableRow key={each.node}>
              <TableCell>
                <NodeLink view={view} node={each.node} />
              </TableCell>
              {columns.map(({ key, of }) => (
                <TableCell key={key} className={styles.number}>
                  {shown(of(each))}
                </TableCell>
              ))}
            </TableRow>
          ))}
          {addsUp && (
            <TableRow>
              <TableCell>{say('targets.ledger-sum')}</TableCell>
              {columns.map(({ key, of }) => (
                <TableCell key={key} className={styles.number}>
                  {shown(sum(of))}
                </TableCell>
              ))}
            </TableRow>
          )}
        </TableBody>
      </Table>
    </PagePart>
  );
}

/** A unit's own targets are a step further down. */
function NodeLink({ view, node }: { view: UnitTargetsView; node: Node }) {
  const words = useWords();
  const { open } = useNavigation();
  const named = namedBy(node);
  const name = nodeName(view, node, words);
  if (named?.kind !== 'unit') return name;
  return (
    <Link as="button" onClick={() => open({ page: 'targets', targets: { unit: named.id, year: view.year } })}>
      {name}
    </Link>
  );
}

/** What effective plans of the year have taken up, as far as the reader may see it. */
function useTakenUp(
  view: UnitTargetsView,
  indicator: string,
  own: readonly AgreementView[],
): ReadonlyMap<Node, number> {
  const questions = own.map(({ node }) => ({
    ...{ ask: 'value' as const, ...askedOf(view, node), indicator, period: view.year, what: 'plan' as const },
  }));
  const { value } = useAnswer(
    (service) => service.figures(questions),
    `taken ${view.unit.id} ${view.year} ${indicator}`,
  );
  const replies = value?.replies ?? [];
  return new Map(
    own.flatMap(({ node }, at) => {
      const steps = stepsIn(replies[at]);
      return steps === null ? [] : [[node, steps] as const];
    }),
  );
}
