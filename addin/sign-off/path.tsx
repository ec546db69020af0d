import { Badge, Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowUndoFilled, CheckmarkCircleFilled, CircleRegular, ClockRegular } from '@fluentui/react-icons';
import { useWords, type Words } from 'addin/app/words';
import { roleNames } from 'addin/messages/states';
import type { PathLevel, PathSigner } from 'shared/contract/answers';

const useStyles = makeStyles({
  levels: { display: 'grid', gap: tokens.spacingVerticalS, listStyle: 'none', margin: 0, padding: 0 },
  level: { display: 'grid', gap: tokens.spacingVerticalXS },
  current: { borderLeft: `3px solid ${tokens.colorBrandStroke1}`, paddingLeft: tokens.spacingHorizontalS },
  head: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  signers: { display: 'grid', gap: tokens.spacingVerticalXS, listStyle: 'none', margin: 0, padding: 0 },
  signer: { display: 'grid', gridTemplateColumns: '20px 1fr', gap: tokens.spacingHorizontalXS, alignItems: 'start' },
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
        <li key={level} className={`${styles.level} ${standing === 'current' ? styles.current : ''}`}>
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
  const { name, say, time } = words;
  const who = signer.person === null ? say('sign-off.vacant') : name(signer.person);
  const whom = signer.onBehalfOf === null ? who : say('sign-off.on-behalf', { who, whom: name(signer.onBehalfOf) });
  const word =
    signer.decision === null
      ? say(standing === 'current' ? 'sign-off.waiting' : 'sign-off.ahead')
      : say(`sign-off.${decided[signer.decision]}`);
  return (
    <li className={styles.signer}>
      <Sign signer={signer} standing={standing} />
      <span>
        <Text>{whom}</Text>{' '}
        <Caption1 className={styles.quiet}>
          {[
            name(roleNames[signer.role] ?? { zh: signer.role, en: signer.role }),
            word,
            ...(signer.time === null ? [] : [time(signer.time)]),
            ...(signer.keptFrom === undefined ? [] : [say('sign-off.kept-from', { n: signer.keptFrom })]),
            ...aheadOf(signer, words),
          ].join(' · ')}
        </Caption1>
        {signer.comment !== null && signer.comment !== '' && <Caption1 block>{signer.comment}</Caption1>}
      </span>
    </li>
  );
}

/** What is known of a signer before the plan is submitted. */
function aheadOf({ insteadOf, onlyIfNamed, away, expected }: PathSigner, { name, say }: Words): readonly string[] {
  return [
    ...(insteadOf === undefined ? [] : [say('sign-off.instead-of', { whom: name(insteadOf) })]),
    ...(onlyIfNamed === undefined ? [] : [say('sign-off.only-if-named')]),
    ...(away === undefined ? [] : [awayText(away, { name, say })]),
    ...(expected === undefined ? [] : [say(`sign-off.expected.${expected.from}`, { days: expected.days })]),
  ];
}

function awayText(
  { until, deputy }: NonNullable<PathSigner['away']>,
  { name, say }: Pick<Words, 'name' | 'say'>,
): string {
  if (deputy === null) return say('sign-off.away-nobody');
  return until === null
    ? say('sign-off.away-open', { deputy: name(deputy) })
    : say('sign-off.away', { until, deputy: name(deputy) });
}

/** Days until all have signed: each level takes as long as its slowest signer. */
export const expectedDays = (levels: readonly PathLevel[]): number =>
  levels.reduce(
    (sum, { signers }) =>
      sum + Math.max(0, ...signers.filter((each) => !each.onlyIfNamed).map(({ expected }) => expected?.days ?? 0)),
    0,
  );

const decided = { approve: 'approved', return: 'returned' } as const;

function Sign({ signer, standing }: { signer: PathSigner; standing: PathLevel['standing'] }) {
  const styles = useStyles();
  if (signer.decision === 'approve') return <CheckmarkCircleFilled className={styles.done} aria-hidden />;
  if (signer.decision === 'return') return <ArrowUndoFilled className={styles.back} aria-hidden />;
  return standing === 'current' ? <ClockRegular aria-hidden /> : <CircleRegular className={styles.quiet} aria-hidden />;
}
