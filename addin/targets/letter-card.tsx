import {
  Body1,
  Button,
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
import { useState } from 'react';
import { ConfirmDialog } from 'addin/app/parts/confirm-dialog';
import { PagePart } from 'addin/app/parts/page-part';
import { useWords } from 'addin/app/words';
import { runWithProgress } from 'addin/store/pane-store';
import { takeTargetStep } from 'addin/store/targets/take-target-step';
import { usePaneState, usePaneStore } from 'addin/store/use-pane-store';
import { amountWords, indicatorName, nameFacts, nodeName, unitWords } from 'addin/targets/target-words';
import { writeLetter } from 'addin/workbook/target-sheets/letter-sheet';
import type { LetterView, UnitTargetsView } from 'shared/contract/targets';
import { quotaIndicator } from 'shared/targets/commands';

const useStyles = makeStyles({
  number: { textAlign: 'right' },
  signatures: { display: 'grid', gap: tokens.spacingVerticalXXS, margin: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
  terms: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
});

interface Props {
  readonly view: UnitTargetsView;
  readonly letter: LetterView;
}

/** 军令状: what both sign, who has signed and when, and the code that binds it. */
export function LetterCard({ view, letter }: Props) {
  const styles = useStyles();
  const words = useWords();
  const { say } = words;
  const who = nodeName(view, letter.node, words);
  const quota = letter.quota === null ? [] : [{ indicator: quotaIndicator, value: letter.quota.value }];
  return (
    <PagePart title={say('targets.letter-of', { who, year: view.year })}>
      {letter.hash === null ? (
        <Caption1 className={styles.quiet}>{say('targets.letter-open')}</Caption1>
      ) : (
        <>
          <Table size="extra-small" aria-label={say('targets.letter')}>
            <TableHeader>
              <TableRow>
                <TableHeaderCell>{say('targets.split-what')}</TableHeaderCell>
                <TableHeaderCell className={styles.number}>{words.period(view.year)}</TableHeaderCell>
              </TableRow>
            </TableHeader>
            <TableBody>
              {[...letter.targets, ...quota].map(({ indicator, value }) => (
                <TableRow key={indicator}>
                  <TableCell>
                    {indicatorName(indicator, words)} {unitWords(indicator, words)}
                  </TableCell>
                  <TableCell className={styles.number}>{amountWords(indicator, value, words)}</TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
          {letter.terms !== '' && <Body1 className={styles.terms}>{letter.terms}</Body1>}
          <Signatures letter={letter} />
          <Print view={view} letter={letter} />
          {letter.maySign && <Sign view={view} letter={letter} />}
        </>
      )}
    </PagePart>
  );
}

function Signatures({ letter }: Pick<Props, 'letter'>) {
  const styles = useStyles();
  const { say, name, time } = useWords();
  return (
    <div className={styles.signatures}>
      {(['owner', 'head'] as const).map((side) => {
        const signature = letter.signatures[side];
        const person = letter[side];
        const who = person === null ? say('targets.vacant') : name(person);
        const text =
          signature === null
            ? say('targets.unsigned', { who })
            : say('targets.signed-at', { who: name(signature.by), time: time(signature.time) });
        return <Caption1 key={side}>{`${say(`targets.${side}`)} · ${text}`}</Caption1>;
      })}
      {letter.hash !== null && (
        <Caption1 className={styles.quiet}>
          {say('targets.seal', { code: (letter.hash.slice(0, 12).toUpperCase().match(/.{4}/g) ?? []).join(' ') })}
        </Caption1>
      )}
    </div>
  );
}

/** The letter as a sheet that prints on one page, signed or to be signed. */
function Print({ view, letter }: Props) {
  const store = usePaneStore();
  const { say, time, language } = useWords();
  const { work } = usePaneState();
  const print = async (): Promise<void> => {
    await runWithProgress(store, 'targets.letter-writing', () => writeLetter(view, letter, language, time), false);
  };
  return (
    <Button disabled={work !== null} onClick={() => void print()}>
      {say('targets.letter-print')}
    </Button>
  );
}

function Sign({ view, letter }: Props) {
  const store = usePaneStore();
  const words = useWords();
  const { say } = words;
  const { work } = usePaneState();
  const [asks, setAsks] = useState(false);
  const sign = async (): Promise<void> => {
    setAsks(false);
    if (letter.hash === null) return;
    const of = { unit: view.unit.id, year: view.year };
    const request = { step: 'sign', node: letter.node, letterHash: letter.hash } as const;
    await takeTargetStep(store, of, request, nameFacts(view, words));
  };
  const title = say('targets.letter-of', { who: nodeName(view, letter.node, words), year: view.year });
  return (
    <>
      <Button appearance="primary" disabled={work !== null} onClick={() => setAsks(true)}>
        {say('targets.sign')}
      </Button>
      <ConfirmDialog
        isOpen={asks}
        title={title}
        text={say('targets.sign-sure')}
        action={say('targets.sign')}
        onCancel={() => setAsks(false)}
        onConfirm={() => void sign()}
      />
    </>
  );
}
