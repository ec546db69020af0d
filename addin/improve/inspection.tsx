import { useState } from 'react';
import {
  Body1,
  Caption1,
  List,
  ListItem,
  makeStyles,
  Skeleton,
  SkeletonItem,
  tokens,
} from '@fluentui/react-components';
import { PagePart } from 'addin/app/parts/page-part';
import { BackToPage, PageLayout, PageTitle } from 'addin/app/parts/page-layout';
import { Pick } from 'addin/app/parts/pick';
import { useRowStyles } from 'addin/app/parts/row-styles';
import { planTitle } from 'addin/app/plan-name';
import { useAnswer } from 'addin/app/use-answer';
import { useWords, type Words } from 'addin/app/words';
import { RectifyButton } from 'addin/improve/rectify-button';
import { indicatorName } from 'addin/targets/target-words';
import type { Named } from 'shared/contract/answers';
import type { InspectionItem } from 'shared/contract/rectifications';
import { inspectedKinds, type InspectedKind } from 'shared/follow-through/inspection/inspection';
import { planKeyOf } from 'shared/plan/plan-id';

const useStyles = makeStyles({
  choices: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(130px, 1fr))',
    gap: tokens.spacingHorizontalS,
  },
});

/** EV-20, the week's inspection: what is missing, late or far off, unit by unit, each one press away from being mended. */
export function Inspection({ units }: { units: readonly Named[] }) {
  const styles = useStyles();
  const words = useWords();
  const { say, name } = words;
  const [unit, setUnit] = useState(units[0]?.id ?? '');
  const [kind, setKind] = useState<InspectedKind | 'all'>('all');
  const { state, value } = useAnswer((service) => service.inspection(unit), `inspection ${unit}`);
  const items = (value?.items ?? []).filter((each) => kind === 'all' || each.kind === kind);
  const found = [...new Map(items.map((each) => [each.unit.id, each.unit])).values()];
  return (
    <PageLayout back={<BackToPage />}>
      <PageTitle
        title={say('improve.inspection')}
        below={
          value === null ? undefined : say('improve.inspection-of', { week: words.period(value.week), n: items.length })
        }
      />
      <div className={styles.choices}>
        <Pick
          label={say('improve.field.unit')}
          value={unit}
          options={units.map((each) => ({ value: each.id, text: name(each) }))}
          onPick={setUnit}
        />
        <Pick
          label={say('improve.field.kind')}
          value={kind}
          options={(['all', ...inspectedKinds] as const).map((each) => ({
            value: each,
            text: say(`improve.inspected.${each}`),
          }))}
          onPick={(picked) => setKind(inspectedKinds.find((each) => each === picked) ?? 'all')}
        />
      </div>
      {state === 'asking' && (
        <Skeleton aria-label={say('app.loading')}>
          <SkeletonItem size={64} />
        </Skeleton>
      )}
      {value?.isWhole === false && <Caption1>{say('improve.inspection-part')}</Caption1>}
      {state === 'known' && items.length === 0 && <Body1>{say('improve.inspection-none')}</Body1>}
      {found.map((each) => {
        const own = items.filter((item) => item.unit.id === each.id);
        return (
          <PagePart key={each.id} title={name(each)} aside={String(own.length)}>
            <Items items={own} />
          </PagePart>
        );
      })}
    </PageLayout>
  );
}

function Items({ items }: { items: readonly InspectionItem[] }) {
  const styles = useRowStyles();
  const words = useWords();
  return (
    <List className={styles.list}>
      {items.map((item) => {
        const [about, found] = [aboutWords(words, item), foundWords(words, item)];
        const source = { kind: 'inspection', of: '', place: item.place } as const;
        return (
          <ListItem key={item.key} className={styles.row}>
            <span>
              <Body1 block>{about}</Body1>
              <Caption1 className={styles.quiet}>{found}</Caption1>
            </span>
            <RectifyButton
              of={{ unit: item.unit.id, title: `${about}：${found}`, facts: found, source }}
              opened={item.rectification}
            />
          </ListItem>
        );
      })}
    </List>
  );
}

/** A figure by its indicator and month, a task by its words, a plan by its kind and period. */
function aboutWords(words: Words, { indicator, period, what, planId, unit, owner }: InspectionItem): string {
  if (indicator !== null)
    return `${words.period(period)}${words.language === 'en-US' ? ' ' : ''}${indicatorName(indicator, words)}`;
  if (what !== '') return what;
  const key = planId === null ? null : planKeyOf(planId);
  if (key === null) return words.name(unit);
  const person = key.person === null ? null : (owner ?? { id: key.person, zh: key.person, en: key.person });
  return planTitle(words, { template: key.template, period: key.period, unit, person });
}

function foundWords({ say, day, name }: Words, { kind, degree, day: due, owner }: InspectionItem): string {
  const facts = { n: degree, day: due === null ? '' : day(due) };
  const found = say(kind === 'deviation' && degree < 3 ? 'improve.found.warning' : `improve.found.${kind}`, facts);
  return [found, ...(owner === null ? [] : [name(owner)])].join(' · ');
}
