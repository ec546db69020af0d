import {
  Caption1,
  makeStyles,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  tokens,
} from '@fluentui/react-components';
import { PagePart } from 'addin/app/parts/page-part';
import { useAnswer } from 'addin/app/use-answer';
import { useWords } from 'addin/app/words';
import { amountWords } from 'addin/targets/target-words';
import type { TargetCoverage, UnitTargetsView } from 'shared/contract/targets';

const useStyles = makeStyles({
  number: { textAlign: 'right' },
  short: { textAlign: 'right', color: tokens.colorPaletteRedForeground1 },
  quiet: { color: tokens.colorNeutralForeground3 },
});

const revenue = 'REV_CY';
type CoverageLine = TargetCoverage['lines'][number];
const parts = [
  'target',
  'done',
  'backlog',
  'guaranteed',
  'supplement',
] as const satisfies readonly (keyof CoverageLine)[];

/** N9: each target of revenue as the contracts and opportunities that are to bring it, and what nothing brings yet. */
export function CoverageCard({ view }: { view: UnitTargetsView }) {
  const { say } = useWords();
  const { value } = useAnswer(
    (service) => service.targetCoverage(view.unit.id, view.year),
    `coverage ${view.unit.id} ${view.year} ${view.sequence}`,
  );
  if (value === null || value.lines.length === 0) return null;
  return (
    <PagePart title={say('targets.coverage')}>
      {value.lines.map((line) => (
        <LineTable key={line.node} line={line} />
      ))}
    </PagePart>
  );
}

function LineTable({ line }: { line: CoverageLine }) {
  const styles = useStyles();
  const words = useWords();
  const { say, name } = words;
  const shown = (steps: number): string => amountWords(revenue, steps, words);
  return (
    <>
      <Table size="extra-small" aria-label={say('targets.coverage-of', { who: name(line.name) })}>
        <TableHeader>
          <TableRow>
            <TableHeaderCell>{name(line.name)}</TableHeaderCell>
            <TableHeaderCell className={styles.number}>{say('targets.coverage.unit')}</TableHeaderCell>
          </TableRow>
        </TableHeader>
        <TableBody>
          {parts.map((part) => (
            <TableRow key={part}>
              <TableCell>{say(`targets.coverage.${part}`)}</TableCell>
              <TableCell className={styles.number}>{shown(line[part])}</TableCell>
            </TableRow>
          ))}
          <TableRow>
            <TableCell>{say('targets.coverage.uncovered')}</TableCell>
            <TableCell className={line.uncovered > 0 ? styles.short : styles.number}>{shown(line.uncovered)}</TableCell>
          </TableRow>
        </TableBody>
      </Table>
      <Caption1 className={styles.quiet}>
        {say('targets.coverage.behind', { tasks: line.tasks, customers: line.customers })}
      </Caption1>
    </>
  );
}
