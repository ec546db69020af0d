import { Caption1, Link, makeStyles, tokens } from '@fluentui/react-components';
import { usePlanOnPage } from 'addin/sign-off/plan-on-page';
import type { Place } from 'shared/review/finding';

const useStyles = makeStyles({
  place: { fontSize: tokens.fontSizeBase200, textAlign: 'start', overflowWrap: 'anywhere' },
  plain: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
});

/** Where something is; a way there where the sheets are open. */
export function PlaceLink({ at }: { at: Place }) {
  const styles = useStyles();
  const { placeOf, goTo } = usePlanOnPage();
  if (goTo === null) return <Caption1 className={styles.plain}>{placeOf(at)}</Caption1>;
  return (
    <Link as="button" className={styles.place} onClick={() => goTo(at)}>
      {placeOf(at)}
    </Link>
  );
}
