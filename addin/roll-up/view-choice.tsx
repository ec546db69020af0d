import { useState } from 'react';
import { Combobox, Field, makeStyles, Option, OptionGroup } from '@fluentui/react-components';
import { useWords } from 'addin/app/words';
import { recentViews } from 'addin/roll-up/recent-views';
import type { Audience, View } from 'shared/roll-up/view/view';
import { views } from 'shared/roll-up/view/views';

const useStyles = makeStyles({ field: { minWidth: 0 }, box: { minWidth: 0 } });

/** In this order, each view under the first it is for. */
const audiences: readonly Audience[] = [
  ...([
    'finance',
    'leaders',
    'heads',
    'R-GMO',
    'evaluators',
    'planning',
    'signers',
    'VPs',
    'hr',
    'sales',
    'all',
  ] as const),
];

const isFor = (audience: Audience) => (view: View) =>
  audiences.find((each) => view.audience.includes(each)) === audience;

/** All forty, found by name or number; the last ones first. */
export function ViewChoice({ chosen, onChoose }: { chosen: View; onChoose: (view: View) => void }) {
  const styles = useStyles();
  const { say, name } = useWords();
  const [typed, setTyped] = useState<string | null>(null);
  const wanted = (typed ?? '').trim().toLowerCase();
  const matches = (view: View): boolean =>
    wanted === '' || [view.id, view.zh, view.en].some((text) => text.toLowerCase().includes(wanted));
  const recent = recentViews().flatMap((id) => views.find((view) => view.id === id) ?? []);
  const groups = [
    { key: 'recent', label: say('views.recent'), views: recent.filter(matches) },
    ...audiences.map((audience) => ({
      key: audience,
      label: say(`views.for-${audience}`),
      views: views.filter(isFor(audience)).filter(matches),
    })),
  ].filter((group) => group.views.length > 0);
  return (
    <Field label={say('views.view')} size="small" className={styles.field}>
      <Combobox
        size="small"
        className={styles.box}
        input={{ style: { minWidth: 0, width: '100%' } }}
        value={typed ?? name(chosen)}
        selectedOptions={[chosen.id]}
        onChange={(event) => setTyped(event.target.value)}
        onOpenChange={(_, { open }) => {
          if (!open) setTyped(null);
        }}
        onOptionSelect={(_, { optionValue }) => {
          const view = views.find(({ id }) => id === optionValue);
          setTyped(null);
          if (view !== undefined) onChoose(view);
        }}
      >
        {groups.map((group) => (
          <OptionGroup key={group.key} label={group.label}>
            {group.views.map((view) => (
              <Option key={`${group.key} ${view.id}`} value={view.id} text={name(view)}>
                {name(view)}
              </Option>
            ))}
          </OptionGroup>
        ))}
        {groups.length === 0 && (
          <Option key="none" value="" text="" disabled>
            {say('views.none-found')}
          </Option>
        )}
      </Combobox>
    </Field>
  );
}
