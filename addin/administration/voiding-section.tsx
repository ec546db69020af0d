import { useEffect, useState } from 'react';
import { Body1, Button, Caption1, Field, Input, mergeClasses } from '@fluentui/react-components';
import { Pick } from 'addin/app/parts/pick';
import { planTitle } from 'addin/app/plan-name';
import { useRowStyles } from 'addin/app/parts/row-styles';
import { Section } from 'addin/app/parts/section';
import { ShortText } from 'addin/app/parts/short-text';
import { StateBadge } from 'addin/app/parts/state-badge';
import { useWords } from 'addin/app/words';
import { rulesAt } from 'addin/store/knowledge';
import { usePaneStore, usePaneState } from 'addin/store/use-pane-store';
import { proposeVoid, voidableIn } from 'addin/store/void-listed';
import type { PlanLine } from 'shared/contract/answers';
import { nameIn, type Lists } from 'shared/template/list';

/** So many are shown; the search finds the others. */
const mostShown = 20;

/** A unit's plans, found by number, from which an administrator proposes one to be voided. */
export function VoidingSection({ lists }: { lists: Lists }) {
  const styles = useRowStyles();
  const store = usePaneStore();
  const { say, language } = useWords();
  const units = lists['units'] ?? [];
  const [picked, setPicked] = useState<string | null>(null);
  const [number, setNumber] = useState('');
  const [lines, setLines] = useState<readonly PlanLine[]>([]);
  const [asked, setAsked] = useState(0);
  const unit = picked ?? units[0]?.code;
  useEffect(() => {
    let isWanted = unit !== undefined;
    if (unit !== undefined) void voidableIn(store, unit).then((found) => isWanted && found && setLines(found));
    return () => {
      isWanted = false;
    };
  }, [store, unit, asked]);
  if (unit === undefined) return null;
  const found = lines.filter(({ planNo }) => planNo.toLowerCase().includes(number.trim().toLowerCase()));
  return (
    <Section title={say('administration.voiding')}>
      <Pick
        label={say('administration.unit')}
        value={unit}
        options={units.map((each) => ({ value: each.code, text: nameIn(language, each) }))}
        onPick={setPicked}
      />
      <Field size="small" label={say('administration.plan-number')}>
        <Input size="small" value={number} onChange={(_, { value }) => setNumber(value)} />
      </Field>
      {found.length === 0 ? (
        <Body1 className={styles.quiet}>{say('administration.voiding-none')}</Body1>
      ) : (
        <ul className={styles.list}>
          {found.slice(0, mostShown).map((line) => (
            <Voidable key={line.planId} line={line} onDone={() => setAsked(asked + 1)} />
          ))}
        </ul>
      )}
      {found.length > mostShown && (
        <Caption1 className={styles.quiet}>{say('administration.more', { n: found.length - mostShown })}</Caption1>
      )}
    </Section>
  );
}

function Voidable({ line, onDone }: { line: PlanLine; onDone: () => void }) {
  const styles = useRowStyles();
  const store = usePaneStore();
  const words = useWords();
  const { say } = words;
  const { work } = usePaneState();
  const [reason, setReason] = useState<string | null>(null);
  const isEnough = (reason ?? '').trim().length >= rulesAt(store).wording.shortestComment;
  const propose = () => void proposeVoid(store, line, (reason ?? '').trim()).then((isDone) => isDone && onDone());
  return (
    <li className={styles.row}>
      <Body1>{line.planNo}</Body1>
      <StateBadge state={line.state} />
      <Caption1 className={mergeClasses(styles.whole, styles.quiet)}>{planTitle(words, line)}</Caption1>
      {reason === null ? (
        <Button className={styles.whole} size="small" onClick={() => setReason('')}>
          {say('sign-off.void')}
        </Button>
      ) : (
        <div className={styles.whole}>
          <ShortText label={say('sign-off.void-reason')} value={reason} onChange={setReason} />
          <Button size="small" disabled={work !== null || !isEnough} onClick={propose}>
            {say('sign-off.void')}
          </Button>
        </div>
      )}
    </li>
  );
}
