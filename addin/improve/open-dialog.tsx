import { Field, Input, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { useNavigation } from 'addin/app/navigation';
import { Pick } from 'addin/app/parts/pick';
import { useWords } from 'addin/app/words';
import { FormDialog } from 'addin/improve/form-dialog';
import { openRectification } from 'addin/store/rectify';
import { usePaneStore } from 'addin/store/use-pane-store';
import { sourceKinds, type SourceKind } from 'shared/follow-through/rectification/rectification';
import type { RectificationsView } from 'shared/contract/rectifications';
import { isDate } from 'shared/calendar/date';

const nothing = { title: '', of: '', facts: '', due: '' };

/** Opens a rectification from what somebody has seen. */
export function OpenDialog({ units }: Pick<RectificationsView, 'units'>) {
  const store = usePaneStore();
  const { say, name } = useWords();
  const { open } = useNavigation();
  const [unit, setUnit] = useState(units[0]?.unit.id ?? '');
  const [owner, setOwner] = useState<string | null>(null);
  const [kind, setKind] = useState<SourceKind>('deviation');
  const [typed, setTyped] = useState(nothing);
  const owners = units.find((each) => each.unit.id === unit)?.owners ?? [];
  const send = async (): Promise<void> => {
    const { title, of, facts, due } = typed;
    const request = { unit, owner: owner ?? owners[0]?.id ?? null, title: title.trim(), facts: facts.trim() };
    const source = { kind, of: of.trim(), place: null };
    const taken = await openRectification(store, { ...request, source, due: isDate(due) ? due : null });
    if (taken === null) return;
    setTyped(nothing);
    open({ page: 'improve', rectification: taken.id });
  };
  return (
    <FormDialog
      label={say('improve.new')}
      title={say('improve.new')}
      isPrimary
      isReady={typed.title.trim() !== ''}
      onSend={() => void send()}
    >
      <Pick
        label={say('improve.field.unit')}
        value={unit}
        options={units.map((each) => ({ value: each.unit.id, text: name(each.unit) }))}
        onPick={(picked) => {
          setUnit(picked);
          setOwner(null);
        }}
      />
      <Pick
        label={say('improve.field.owner')}
        value={owner ?? owners[0]?.id ?? ''}
        options={owners.map((each) => ({ value: each.id, text: name(each) }))}
        onPick={setOwner}
      />
      <Field size="small" label={say('improve.field.title')} required>
        <Input size="small" value={typed.title} onChange={(_, { value }) => setTyped({ ...typed, title: value })} />
      </Field>
      <Pick
        label={say('improve.field.source')}
        value={kind}
        options={sourceKinds.map((value) => ({ value, text: say(`improve.source.${value}`) }))}
        onPick={(picked) => setKind(sourceKinds.find((each) => each === picked) ?? kind)}
      />
      <Field size="small" label={say('improve.field.of')}>
        <Input size="small" value={typed.of} onChange={(_, { value }) => setTyped({ ...typed, of: value })} />
      </Field>
      <Field size="small" label={say('improve.field.facts')}>
        <Textarea
          size="small"
          rows={3}
          value={typed.facts}
          onChange={(_, { value }) => setTyped({ ...typed, facts: value })}
        />
      </Field>
      <Field size="small" label={say('improve.field.due')}>
        <Input
          type="date"
          size="small"
          value={typed.due}
          onChange={(_, { value }) => setTyped({ ...typed, due: value })}
        />
      </Field>
    </FormDialog>
  );
}
