import { Badge, Caption1, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { ArrowUndoFilled, CheckmarkCircleFilled, CircleRegular, ClockRegular } from '@fluentui/react-icons';
import { useWords, type Words } from 'addin/app/words';
import { capital } from 'addin/messages/capital';
import { roleNames } from 'addin/messages/states';
import type { PathLevel, PathSigner } from 'shared/contract/answers';

const useStyles = makeStyles({
  levels: { display: 'grid', gap: tokens.spacingVerticalS, listStyle: 'none', margin: 0, padding: 0 },
  level: { display: 'grid', gap: tokens.spacingVerticalXS },
  current: { borderLeft: `3px solid ${tokens.colorBrandStroke1}`, paddingLeft: tokens.spacingHorizontalS },
  head: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  signers: { display: 'grid', gap: tokens.spacingVerticalXS, listStyle: 'none', margin: 0, padding: 0 },
  signer: { display: 'grid', gridTemplateColumns: '20px 1fr', gap: tokens.spacingHorizontalXS, alignItems: 'start' },
  // The sign stands beside the first line.
  sign: { height: '20px', display: 'grid', alignItems: 'center', fontSize: '16px' },
  quiet: { color: tokens.colorNeutralForeground3 },
  done: { color: tokens.colorStatusSuccessForeground1 },
  back: { color: tokens.colorStatusWarningForeground1 },
});

/** The sign-off path level by level, with names and where it stands. */
export function Path({ levels }: { levels: readonly PathLevel[] }) {
  const styles = useStyles();
  const { say } = useWords();
  return (
    <ol className={styles.levels}>
      {levels.map(({ level, signers, standing }) => (
        <li key={level} className={mergeClasses(styles.level, standing === 'current' && styles.current)}>
          <span className={styles.head}>
            <Text weight="semibold">{say(`sign-off.level.${level}`)}</Text>
            {standing === 'current' && (
              <Badge appearance="tint" color="brand">
                {say('sign-off.now')}
              </Badge>
            )}
          </span>
          <ul className={styles.signers}>
            {signers.map((signer) => (
              <Signer key={`${signer.role} ${signer.person?.id ?? ''}`} signer={signer} standing={standing} />
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

function Signer({ signer, standing }: { signer: PathSigner; standing: PathLevel['standing'] }) {
  const styles = useStyles();
  const words = useWords();
  const { name, say } = words;
  const who = signer.person === null ? say('sign-off.vacant') : name(signer.person);
  const whom = signer.onBehalfOf === null ? who : say('sign-off.on-behalf', { who, whom: name(signer.onBehalfOf) });
  const facts = factsOf(signer, standing, words);
  return (
    <li className={styles.signer}>
      <Sign signer={signer} standing={standing} />
      <span>
        <Text>{whom}</Text>{' '}
        <Caption1 className={styles.quiet}>
          {capital(name(roleNames[signer.role] ?? { zh: signer.role, en: signer.role }))}
        </Caption1>
        {facts.length > 0 && (
          <Caption1 block className={styles.quiet}>
            {capital(facts.join(' · '))}
          </Caption1>
        )}
        {signer.comment !== null && signer.comment !== '' && <Caption1 block>{signer.comment}</Caption1>}
      </span>
    </li>
  );
}

/** Where this signer stands; before the submission, what is known of them. */
function factsOf(signer: PathSigner, standing: PathLevel['standing'], words: Words): readonly string[] {
  const { say, time } = words;
  const { decision, time: when, keptFrom, expected } = signer;
  if (expected !== undefined) return aheadOf(signer, words);
  if (decision === null) {
    const isHeldBack = signer.heldBack === true;
    const waits = say(
      standing === 'current' ? (isHeldBack ? 'seats.path.held-back' : 'sign-off.waiting') : 'sign-off.ahead',
    );
    return [waits, ...byHandOf(signer, words)];
  }
  return [
    say(`sign-off.${decided[decision]}`),
    ...byHandOf(signer, words),
    ...(when === null ? [] : [time(when)]),
    ...(keptFrom === undefined ? [] : [say('sign-off.kept-from', { n: keptFrom })]),
  ];
}

/** How the seat came to its holder, where somebody's word did it; and who may sign there as well. */
function byHandOf({ transferredFrom, added, escalatedTo }: PathSigner, { name, say }: Words): readonly string[] {
  return [
    ...(transferredFrom === undefined ? [] : [say('seats.path.transferred', { whom: name(transferredFrom) })]),
    ...(added === undefined ? [] : [say(`seats.path.added-${added.place}`, { whom: name(added.by) })]),
    ...(escalatedTo === undefined ? [] : [say('seats.path.escalated', { whom: name(escalatedTo) })]),
  ];
}

function aheadOf({ insteadOf, onlyIfNamed, away, expected }: PathSigner, { name, say, day }: Words): readonly string[] {
  return [
    ...(insteadOf === undefined ? [] : [say('sign-off.instead-of', { whom: name(insteadOf) })]),
    ...(onlyIfNamed === undefined ? [] : [say('sign-off.only-if-named')]),
    ...(away === undefined ? [] : [awayText(away, { name, say, day })]),
    ...(expected === undefined ? [] : [say(`sign-off.expected.${expected.from}`, { days: expected.days })]),
  ];
}

function awayText(
  { until, deputy }: NonNullable<PathSigner['away']>,
  { name, say, day }: Pick<Words, 'name' | 'say' | 'day'>,
): string {
  if (deputy === null) return say('sign-off.away-nobody');
  return until === null
    ? say('sign-off.away-open', { deputy: name(deputy) })
    : say('sign-off.away', { until: day(until), deputy: name(deputy) });
}

/** Days until all have signed: each level takes as long as its slowest signer. */
const expectedDays = (levels: readonly PathLevel[]): number =>
  levels.reduce(
    (sum, { signers }) =>
      sum + Math.max(0, ...signers.filter((each) => !each.onlyIfNamed).map(({ expected }) => expected?.days ?? 0)),
    0,
  );

/** How long it may take, and by what that is told. */
export function Expected({ levels }: { levels: readonly PathLevel[] }) {
  const styles = useStyles();
  const { say } = useWords();
  const sources = new Set(levels.flatMap(({ signers }) => signers.map(({ expected }) => expected?.from)));
  const days = Math.round(expectedDays(levels) * 10) / 10;
  return (
    <span>
      <Text block>{say('sign-off.expected-total', { days })}</Text>
      {sources.has('past') && (
        <Caption1 block className={styles.quiet}>
          {say('sign-off.expected-how')}
        </Caption1>
      )}
      {sources.has('policy') && (
        <Caption1 block className={styles.quiet}>
          {say('sign-off.expected-by-rule')}
        </Caption1>
      )}
    </span>
  );
}

const decided = { approve: 'approved', return: 'returned' } as const;

function Sign({ signer, standing }: { signer: PathSigner; standing: PathLevel['standing'] }) {
  const styles = useStyles();
  return (
    <span className={styles.sign} aria-hidden>
      {signer.decision === 'approve' ? (
        <CheckmarkCircleFilled className={styles.done} />
      ) : signer.decision === 'return' ? (
        <ArrowUndoFilled className={styles.back} />
      ) : standing === 'current' ? (
        <ClockRegular />
      ) : (
        <CircleRegular className={styles.quiet} />
      )}
    </span>
  );
}
