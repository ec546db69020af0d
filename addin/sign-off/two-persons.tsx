import { Caption1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular, CircleRegular } from '@fluentui/react-icons';
import { useWords } from 'addin/app/words';
import type { PathLevel } from 'shared/contract/answers';

const useStyles = makeStyles({
  line: { display: 'grid', gridTemplateColumns: '20px 1fr', gap: tokens.spacingHorizontalXS, alignItems: 'center' },
  met: { color: tokens.colorStatusSuccessForeground1 },
  open: { color: tokens.colorNeutralForeground3 },
});

/** The rule of two, evaluated over the decisions of this very version: signatures that stayed do not count (SO-10). */
export function TwoPersons({ levels }: { levels: readonly PathLevel[] }) {
  const styles = useStyles();
  const { say } = useWords();
  const agreed = levels.flatMap(({ level, signers }) =>
    signers
      .filter(({ decision, keptFrom }) => decision === 'approve' && keptFrom === undefined)
      .map(({ person }) => ({ level, person: person?.id })),
  );
  const facts = {
    levels: new Set(agreed.map(({ level }) => level)).size,
    persons: new Set(agreed.map(({ person }) => person)).size,
  };
  const isMet = facts.levels > 1 && facts.persons > 1;
  const state = isMet ? 'met' : facts.persons === 0 ? 'none' : 'open';
  return (
    <Caption1 className={mergeClasses(styles.line, isMet ? styles.met : styles.open)}>
      {isMet ? <CheckmarkCircleRegular fontSize={16} aria-hidden /> : <CircleRegular fontSize={16} aria-hidden />}
      <span>{say(`sign-off.two-person-${state}`, facts)}</span>
    </Caption1>
  );
}
