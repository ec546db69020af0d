import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Badge,
  Caption1,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { ShieldRegular, WarningFilled } from '@fluentui/react-icons';
import { useRuleWords } from 'addin/app/use-rule-words';
import { useWords } from 'addin/app/words';
import { RectifyButton } from 'addin/improve/rectify-button';
import { PlaceLink } from 'addin/sign-off/place-link';
import { usePlanOnPage } from 'addin/sign-off/plan-on-page';
import type { WaiverView } from 'shared/contract/answers';
import type { PlanSummary } from 'shared/contract/plan-summary';

const useStyles = makeStyles({
  list: { display: 'grid', gap: tokens.spacingVerticalS, listStyle: 'none', margin: 0, padding: 0 },
  row: { display: 'grid', gridTemplateColumns: '20px minmax(0, 1fr)', columnGap: tokens.spacingHorizontalS },
  words: {
    display: 'grid',
    gap: tokens.spacingVerticalXXS,
    justifyItems: 'start',
    minWidth: 0,
    overflowWrap: 'anywhere',
  },
  amber: { color: tokens.colorStatusWarningForeground1, fontSize: '20px', lineHeight: 1 },
  quiet: { color: tokens.colorNeutralForeground3 },
  gone: { textDecorationLine: 'line-through' },
  heading: { margin: 0 },
  counts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

type Warning = PlanSummary['warnings'][number];

/** Warnings with their reasons, and what the head is asked to let stand; open at first where something is to be waived. */
export function Warnings() {
  const styles = useStyles();
  const { say } = useWords();
  const { view, summary } = usePlanOnPage();
  const warnings = summary.value?.warnings ?? [];
  const waivers = view.waivers ?? [];
  if (warnings.length + waivers.length === 0) return null;
  const groups = groupedAlike(warnings);
  return (
    <Accordion collapsible multiple defaultOpenItems={waivers.length > 0 || groups.length <= 3 ? ['warnings'] : []}>
      <AccordionItem value="warnings">
        <AccordionHeader as="h3" size="medium">
          <span className={styles.counts}>
            <Text weight="semibold">{say('sign-off.warnings-waivers')}</Text>
            {warnings.length > 0 && (
              <Badge appearance="tint" color="warning">
                {say('sign-off.warnings-n', { n: warnings.length })}
              </Badge>
            )}
            {waivers.length > 0 && (
              <Badge appearance="tint" color="danger">
                {say('sign-off.waivers-n', { n: waivers.length })}
              </Badge>
            )}
          </span>
        </AccordionHeader>
        <AccordionPanel>
          <ul className={styles.list}>
            {waivers.map((waiver) => (
              <li key={waiver.findingKey} className={styles.row}>
                <Waived waiver={waiver} />
              </li>
            ))}
            {groups.map((group, at) => (
              <li key={at} className={styles.row}>
                <WarningGroup group={group} />
              </li>
            ))}
          </ul>
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}

/** Warnings of one rule that stand for the same reason are one. */
function groupedAlike(warnings: readonly Warning[]): readonly (readonly Warning[])[] {
  const groups = new Map<string, Warning[]>();
  for (const warning of warnings) {
    const key = `${warning.rule} ${warning.reason}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [warning]);
    else group.push(warning);
  }
  return [...groups.values()];
}

function WarningGroup({ group }: { group: readonly Warning[] }) {
  const styles = useStyles();
  const { say } = useWords();
  const [first] = group;
  if (first === undefined) return null;
  return (
    <>
      <WarningFilled className={styles.amber} aria-label={say('findings.warning')} />
      <span className={styles.words}>
        <Found rule={first.rule} facts={first.facts} at={first.place.at} />
        {group.length > 1 && <Caption1 className={styles.quiet}>{say('sign-off.alike', { n: group.length })}</Caption1>}
        <PlaceLink at={first.place.at} />
        <Caption1 className={styles.quiet}>{say('findings.reason-given', { text: first.reason })}</Caption1>
        <RectifyFinding warning={first} />
      </span>
    </>
  );
}

function Found({ rule, facts, at }: Pick<Warning, 'rule' | 'facts'> & { at: WaiverView['at'] }) {
  const { found } = useRuleWords({ rule, facts, at, severity: 'warning' }, undefined);
  return <Text>{found}</Text>;
}

/** For who may open rectifications of the plan's unit. */
function RectifyFinding({ warning: { rule, facts, place, reason } }: { warning: Warning }) {
  const words = useWords();
  const { view, summary, placeOf } = usePlanOnPage();
  const { found } = useRuleWords({ rule, facts, at: place.at, severity: 'warning' }, undefined);
  if (summary.value?.mayRectify !== true) return null;
  const { block, row } = place.at;
  const about = [placeOf(place.at), found, words.say('findings.reason-given', { text: reason })];
  const source = { kind: 'finding', of: rule, place: { in: 'plan', planId: view.planId, block, row } } as const;
  return <RectifyButton of={{ unit: view.unit.id, title: found, facts: about.join('\n'), source }} />;
}

function Waived({ waiver }: { waiver: WaiverView }) {
  const styles = useStyles();
  const words = useWords();
  const { rule, at, facts, reason, by, standing, approvedBy, approvedAt } = waiver;
  const { found } = useRuleWords({ rule, at, facts, severity: 'error' }, undefined);
  const who = standing === 'approved' && approvedBy !== null ? approvedBy : by;
  return (
    <>
      <ShieldRegular className={styles.amber} aria-hidden />
      <span className={styles.words}>
        <Text className={standing === 'struck-out' ? styles.gone : ''}>{found}</Text>
        <PlaceLink at={at} />
        <Caption1 className={styles.quiet}>{words.say('findings.reason-given', { text: reason })}</Caption1>
        <Caption1 className={styles.quiet}>
          {[
            words.say(`sign-off.waiver.${standing}`),
            words.name(who),
            ...(approvedAt === null ? [] : [words.time(approvedAt)]),
          ].join(' · ')}
        </Caption1>
      </span>
    </>
  );
}
