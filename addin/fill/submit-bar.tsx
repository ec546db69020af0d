import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useNavigation } from 'addin/app/navigation';
import { FooterButtons } from 'addin/app/parts/page-layout';
import { useWords } from 'addin/app/words';
import { isOpenFinding, openErrorsOf, type CurrentPlan } from 'addin/store/pane-state';
import { submitPlan, unanswered, withoutReason } from 'addin/store/sign-plan';
import { usePaneState, usePaneStore } from 'addin/store/use-pane-store';
import { chainRuleOf } from 'shared/sign-off/chains';
import { goTo } from 'addin/workbook/plan-sheets/edit/go-to';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  primary: { flexGrow: 1 },
});

/** What stands between the plan and its submission, the way to the next of it, and handing in. */
export function SubmitBar({ current }: { current: CurrentPlan }) {
  const styles = useStyles();
  const store = usePaneStore();
  const { say } = useWords();
  const { go } = useNavigation();
  const { work } = usePaneState();
  if (current.plan.standing === 'locked') {
    return (
      <Button appearance="primary" onClick={() => go('sign-off')}>
        {say('fill.to-sign-off')}
      </Button>
    );
  }
  const left = leftIn(current, unanswered(store, current).length);
  const isRecord = chainRuleOf(current.read.document.template)?.seats.length === 0;
  const [next] = openErrorsOf(current);
  const submit = () =>
    void submitPlan(store).then(() => {
      if (store.state().current?.plan.standing === 'locked') go('sign-off');
    });
  return (
    <>
      <Caption1 className={styles.quiet} role="status">
        {left.length === 0
          ? say(isRecord ? 'findings.ready-record' : 'findings.ready')
          : say('fill.left', { what: left.map(([key, n]) => say(key, { n })) })}
      </Caption1>
      <FooterButtons>
        {next !== undefined && (
          <Button
            appearance="primary"
            className={styles.primary}
            onClick={() => void goTo(current.plan.planIndex, next.at)}
          >
            {say('fill.next')}
          </Button>
        )}
        <Button
          {...(next === undefined ? { appearance: 'primary' as const, className: styles.primary } : {})}
          disabled={work !== null}
          onClick={submit}
        >
          {say(isRecord ? 'sign-off.keep' : 'sign-off.submit')}
        </Button>
      </FooterButtons>
    </>
  );
}

type LeftKey = 'fill.left-errors' | 'fill.left-open' | 'fill.left-reasons' | 'fill.left-answers';

function leftIn(current: CurrentPlan, answers: number): readonly (readonly [LeftKey, number])[] {
  const left = openErrorsOf(current);
  const open = left.filter(isOpenFinding).length;
  const counts: readonly (readonly [LeftKey, number])[] = [
    ['fill.left-errors', left.length - open],
    ['fill.left-open', open],
    ['fill.left-reasons', withoutReason(current)],
    ['fill.left-answers', answers],
  ];
  return counts.filter(([, n]) => n > 0);
}
