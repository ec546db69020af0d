import { useEffect, useState } from 'react';
import { Body1, Button, Caption1, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useRowStyles } from 'addin/app/parts/row-styles';
import { StateBadge } from 'addin/app/parts/state-badge';
import { useWords } from 'addin/app/words';
import { cellText } from 'addin/messages/view-cell';
import { RectifyButton } from 'addin/improve/rectify-button';
import type { ShownView } from 'addin/roll-up/view-shown';
import { valueOrNotify } from 'addin/store/pane-store';
import { usePaneStore } from 'addin/store/use-pane-store';
import type { ViewAnswer } from 'shared/contract/answers';

const useStyles = makeStyles({
  card: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingHorizontalS,
    display: 'grid',
    gap: tokens.spacingVerticalXS,
  },
  top: { display: 'flex', justifyContent: 'space-between', alignItems: 'center' },
});

interface Props {
  readonly answer: ViewAnswer;
  readonly shown: ShownView;
  readonly row: ViewAnswer['rows'][number];
  readonly onClose: () => void;
}

/** The plans behind one row: number, version, state, and what each brings to the columns that are shown. */
export function RowPlans({ answer, shown, row, onClose }: Props) {
  const styles = useStyles();
  const rows = useRowStyles();
  const store = usePaneStore();
  const { say, name, language } = useWords();
  const [traced, setTraced] = useState<ViewAnswer | null>(null);
  useEffect(() => {
    let isWanted = true;
    void store.service.view(answer.view.id, answer.unit.id, answer.period.id, row.key).then((asked) => {
      const found = valueOrNotify(store, asked);
      if (isWanted) setTraced(found);
    });
    return () => {
      isWanted = false;
    };
  }, [store, answer, row]);
  return (
    <section className={styles.card} aria-label={say('views.plans-of', { row: row.of.map(name).join(' · ') })}>
      <div className={styles.top}>
        <Body1>{say('views.plans-of', { row: row.of.map(name).join(' · ') })}</Body1>
        <RectifyRow answer={answer} shown={shown} row={row} />
        <Button size="small" appearance="subtle" onClick={onClose}>
          {say('views.close')}
        </Button>
      </div>
      {traced === null ? (
        <Spinner size="tiny" />
      ) : traced.trace === null || traced.trace.length === 0 ? (
        <Caption1>{say('views.no-plans')}</Caption1>
      ) : (
        <ul className={rows.list}>
          {traced.trace.map((part) => {
            const plan = traced.plans.find(({ planId }) => planId === part.plan);
            return (
              <li key={part.plan} className={rows.row}>
                <Body1>{plan?.planNo ?? part.plan}</Body1>
                {plan !== undefined && <StateBadge state={plan.state} />}
                <Caption1 className={rows.whole}>
                  {shown.columns
                    .map(
                      (place) =>
                        `${name(traced.columns[place] ?? { zh: '', en: '' })} ${cellText(part.cells[place], language)}`,
                    )
                    .join(' · ')}
                </Caption1>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}

const ofUnits: readonly string[] = ['unit', 'indicator', 'period', 'month'];

/** Where a row is about an indicator, it may be mended: what it shows goes along as the facts. */
function RectifyRow({ answer, shown, row }: Omit<Props, 'onClose'>) {
  const { name, language } = useWords();
  const place = answer.about.findIndex(({ id }) => id === 'indicator');
  const indicator = row.of[place];
  // A person's figures are not for all of the unit; they are mended from the person's own plan.
  const isOfUnits = answer.about.every(({ id }) => ofUnits.includes(id));
  if (indicator === undefined || !isOfUnits) return null;
  const unitPlace = answer.about.findIndex(({ id }) => id === 'unit');
  const unit = row.of[unitPlace] ?? answer.unit;
  const figures = shown.columns
    .map((at) => `${name(answer.columns[at] ?? { zh: '', en: '' })} ${cellText(row.cells[at], language)}`)
    .join(' · ');
  const title = `${name(unit)} · ${name(indicator)} · ${name(answer.period)}`;
  const at = { in: 'figures', indicator: indicator.id, period: answer.period.id } as const;
  return (
    <RectifyButton
      of={{ unit: unit.id, title, facts: figures, source: { kind: 'deviation', of: name(answer.view), place: at } }}
    />
  );
}
