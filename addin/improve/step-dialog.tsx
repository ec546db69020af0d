import { Field, Input, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { Pick } from 'addin/app/parts/pick';
import { useWords } from 'addin/app/words';
import { FormDialog } from 'addin/improve/form-dialog';
import { PlanInForce } from 'addin/improve/plan-in-force';
import { rectificationTitle } from 'addin/improve/rectification-words';
import { takeRectificationStep } from 'addin/store/rectify';
import { usePaneStore } from 'addin/store/use-pane-store';
import { isDate } from 'shared/calendar/date';
import type { Named } from 'shared/contract/answers';
import type { RectificationStepRequest, RectificationView } from 'shared/contract/rectifications';
import { measures, type Measure, type StepName } from 'shared/follow-through/rectification/rectification';

const hows = ['revision', 'checkpoint', 'work'] as const;
type How = (typeof hows)[number];

const nothing = { text: '', cause: '', action: '', plan: '', day: '', owner: '' };
type Typed = typeof nothing;

interface Props {
  readonly of: RectificationView;
  readonly step: StepName;
  readonly owners: readonly Named[];
  readonly isFirst: boolean;
}

/** One step with the words it needs. */
export function StepDialog({ of, step, owners, isFirst }: Props) {
  const store = usePaneStore();
  const words = useWords();
  const { say, name } = words;
  const [typed, setTyped] = useState<Typed>({ ...nothing, owner: owners[0]?.id ?? '' });
  const [measure, setMeasure] = useState<Measure>('task-content');
  const [how, setHow] = useState<How>('revision');
  const set = (part: Partial<Typed>): void => setTyped({ ...typed, ...part });
  const request = requestFor(step, of.sequence, typed, measure, how);
  const label = say(`improve.step.${step}`);
  return (
    <FormDialog
      label={label}
      title={`${label} · ${rectificationTitle(words, of)}`}
      isPrimary={isFirst}
      isReady={request !== null}
      onSend={() => {
        if (request !== null) void takeRectificationStep(store, of.id, request);
      }}
    >
      {step === 'plan' && (
        <>
          <Words label={say('improve.field.cause')} value={typed.cause} onChange={(cause) => set({ cause })} />
          <Pick
            label={say('improve.field.measure')}
            value={measure}
            options={measures.map((value) => ({ value, text: say(`improve.measure.${value}`) }))}
            onPick={(picked) => setMeasure(measures.find((each) => each === picked) ?? measure)}
          />
          <Words label={say('improve.field.action')} value={typed.action} onChange={(action) => set({ action })} />
          <Pick
            label={say('improve.mending')}
            value={how}
            options={hows.map((value) => ({ value, text: say(`improve.how.${value}`) }))}
            onPick={(picked) => setHow(hows.find((each) => each === picked) ?? how)}
          />
          {how === 'revision' && <PlanInForce unit={of.unit.id} value={typed.plan} onPick={(plan) => set({ plan })} />}
          {how === 'checkpoint' && (
            <Field size="small" label={say('improve.field.day')} required>
              <Input type="date" size="small" value={typed.day} onChange={(_, { value }) => set({ day: value })} />
            </Field>
          )}
        </>
      )}
      {step === 'assign' && (
        <Pick
          label={say('improve.field.owner')}
          value={typed.owner}
          options={owners.map((each) => ({ value: each.id, text: name(each) }))}
          onPick={(owner) => set({ owner })}
        />
      )}
      {step !== 'plan' && (
        <Words
          label={say(step === 'report' ? 'improve.field.evidence' : 'improve.field.text')}
          value={typed.text}
          isOptional={mayBeSilent(step)}
          onChange={(text) => set({ text })}
        />
      )}
    </FormDialog>
  );
}

const mayBeSilent = (step: StepName): boolean => step === 'agree' || step === 'begin' || step === 'verify';

interface WordsProps {
  readonly label: string;
  readonly value: string;
  readonly isOptional?: boolean;
  readonly onChange: (value: string) => void;
}

const Words = ({ label, value, isOptional = false, onChange }: WordsProps) => (
  <Field size="small" label={label} required={!isOptional}>
    <Textarea size="small" rows={3} resize="vertical" value={value} onChange={(_, data) => onChange(data.value)} />
  </Field>
);

/** Null while something is still missing. */
function requestFor(
  step: StepName,
  seen: number,
  typed: Typed,
  measure: Measure,
  how: How,
): RectificationStepRequest | null {
  const text = typed.text.trim();
  if (step === 'plan') {
    const [cause, action] = [typed.cause.trim(), typed.action.trim()];
    const mending = mendingFor(how, typed);
    return cause === '' || action === '' || mending === null ? null : { step, seen, cause, measure, action, mending };
  }
  if (text === '' && !mayBeSilent(step)) return null;
  if (step === 'report') return { step, seen, evidence: text };
  if (step === 'assign') return typed.owner === '' ? null : { step, seen, owner: typed.owner, text };
  return { step, seen, text };
}

function mendingFor(how: How, { plan, day }: Typed) {
  switch (how) {
    case 'revision':
      return plan === '' ? null : ({ how, planId: plan } as const);
    case 'checkpoint':
      return isDate(day) ? ({ how, day } as const) : null;
    case 'work':
      return { how } as const;
  }
}
