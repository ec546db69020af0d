import { Body1, Caption1, ListItem, List } from '@fluentui/react-components';
import { PagePart } from 'addin/app/parts/page-part';
import { useRowStyles } from 'addin/app/parts/row-styles';
import { useWords, type Words } from 'addin/app/words';
import { measuredTitle, measuredWords } from 'addin/improve/rectification-words';
import { RectifyButton } from 'addin/improve/rectify-button';
import { usePlanOnPage } from 'addin/sign-off/plan-on-page';
import type { PlanSummary } from 'shared/contract/plan-summary';

type OffPlanRow = PlanSummary['offPlan'][number];

/** Figures far off, tasks not done, risks that came true: each one press away from being mended. */
export function OffPlan() {
  const styles = useRowStyles();
  const words = useWords();
  const { view, summary } = usePlanOnPage();
  const rows = summary.value?.offPlan ?? [];
  if (rows.length === 0) return null;
  return (
    <PagePart title={words.say('improve.off-plan')} aside={String(rows.length)}>
      <List className={styles.list}>
        {rows.map((each) => {
          const { kind, at, rectification } = each;
          const [title, facts] = [titleOf(words, each), factsOf(words, each)];
          const source = { kind, of: '', place: { in: 'plan', planId: view.planId, ...at } } as const;
          return (
            <ListItem key={`${at.block} ${at.row}`} className={styles.row}>
              <span>
                <Body1 block>{title}</Body1>
                {facts !== title && <Caption1 className={styles.quiet}>{facts}</Caption1>}
              </span>
              <RectifyButton of={{ unit: view.unit.id, title, facts, source }} opened={rectification} />
            </ListItem>
          );
        })}
      </List>
    </PagePart>
  );
}

const titleOf = (words: Words, { kind, name, measured }: OffPlanRow): string =>
  measured !== null
    ? measuredTitle(words, measured)
    : words.say(kind === 'risk' ? 'improve.risk-title' : 'improve.task-title', { name: words.name(name) });

const factsOf = (words: Words, row: OffPlanRow): string =>
  row.measured === null ? titleOf(words, row) : measuredWords(words, row.measured);
