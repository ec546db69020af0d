import { useState } from 'react';
import { Button, Caption1, makeStyles, MessageBar, MessageBarBody, Text, tokens } from '@fluentui/react-components';
import { useWords } from 'addin/app/words';
import { capital } from 'addin/messages/capital';
import { verifyPlan } from 'addin/store/plan-commands';
import { usePaneStore, usePaneState } from 'addin/store/use-pane-store';
import { mismatchText } from 'addin/messages/mismatches';
import type { Verification } from 'shared/contract/answers';

const useStyles = makeStyles({
  list: { display: 'grid', gap: tokens.spacingVerticalXS, listStyle: 'none', margin: 0, padding: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
  false: { color: tokens.colorStatusDangerForeground3 },
  begin: { justifySelf: 'start' },
});

/** Has every signature recomputed over what is stored, and lists who signed which version when. */
export function Verify({ planId }: { planId: string }) {
  const styles = useStyles();
  const store = usePaneStore();
  const { language, list, say } = useWords();
  const { work } = usePaneState();
  const [result, setResult] = useState<Verification | null>(null);
  return (
    <>
      <Button
        size="small"
        className={styles.begin}
        disabled={work !== null}
        onClick={() => void verifyPlan(store, planId).then(setResult)}
      >
        {say('sign-off.verify')}
      </Button>
      {result !== null && (
        <>
          <MessageBar intent={result.sound ? 'success' : 'error'} layout="multiline">
            <MessageBarBody>
              {result.sound
                ? say('sign-off.verified', { n: result.signatures.length })
                : say('sign-off.not-verified', {
                    what: list(result.mismatches.map((mismatch) => mismatchText(language, mismatch))),
                  })}
            </MessageBarBody>
          </MessageBar>
          <ul className={styles.list}>
            {result.signatures.map((signature) => (
              <li key={`${signature.time} ${signature.person.id}`}>
                <Signature signature={signature} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Signature({ signature }: { signature: Verification['signatures'][number] }) {
  const styles = useStyles();
  const { name, say, time } = useWords();
  const { person, onBehalfOf, decision, version, sound } = signature;
  const who = name(person);
  return (
    <>
      <Text>{onBehalfOf === null ? who : say('sign-off.on-behalf', { who, whom: name(onBehalfOf) })}</Text>{' '}
      <Caption1 className={sound ? styles.quiet : styles.false}>
        {capital(
          [
            say(decision === 'approve' ? 'sign-off.approved' : 'sign-off.returned'),
            say('plan.version', { n: version }),
            time(signature.time),
            say(sound ? 'sign-off.signature-sound' : 'sign-off.signature-false'),
          ].join(' · '),
        )}
      </Caption1>
    </>
  );
}
