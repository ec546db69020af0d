import { useEffect, useState } from 'react';
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Radio,
  RadioGroup,
  Select,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useWords } from 'addin/app/words';
import { usePlanOnPage } from 'addin/sign-off/plan-on-page';
import { formOf, requestOf, type AddedPlace, type MenuStep, type StepForm } from 'addin/sign-off/seats/step-forms';
import { rulesAt } from 'addin/store/knowledge';
import { stepChoicesOf, takeSeatStep } from 'addin/store/seat-steps';
import { usePaneState, usePaneStore } from 'addin/store/use-pane-store';
import type { PlanView, StepChoices } from 'shared/contract/answers';

const useStyles = makeStyles({
  content: { display: 'grid', gap: tokens.spacingVerticalM },
});

/** A step with a seat: for whom, why, and what comes of it before it is done. */
export function SeatStepDialog({ step, onClose }: { step: MenuStep; onClose: () => void }) {
  const store = usePaneStore();
  const words = useWords();
  const { me } = usePaneState();
  const { view } = usePlanOnPage();
  const [choices, setChoices] = useState<StepChoices | null>(null);
  useEffect(() => {
    let isWanted = true;
    void stepChoicesOf(store, view.planId).then((known) => {
      if (!isWanted) return;
      if (known === null) onClose();
      else setChoices(known);
    });
    return () => {
      isWanted = false;
    };
  }, [store, view.planId, onClose]);
  const form =
    choices === null || me === null ? null : formOf(step, choices, { person: me.person, level: levelNow(view) }, words);
  // A dialog that holds nothing to focus when it opens is hidden from screen readers for as long as it is open.
  if (form === null) return null;
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.say(`seats.${step}`)}</DialogTitle>
          <Form step={step} form={form} onClose={onClose} />
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

const levelNow = ({ path }: PlanView) => path.find(({ standing }) => standing === 'current')?.level ?? 1;

interface FormProps {
  readonly step: MenuStep;
  readonly form: StepForm;
  readonly onClose: () => void;
}

function Form({ step, form, onClose }: FormProps) {
  const styles = useStyles();
  const store = usePaneStore();
  const { name, say } = useWords();
  const { work } = usePaneState();
  const { view, onChanged } = usePlanOnPage();
  const [at, setAt] = useState(0);
  const [person, setPerson] = useState('');
  const [place, setPlace] = useState<AddedPlace>('before');
  const [comment, setComment] = useState('');
  const seat = form.seats[at];
  const people = seat?.people ?? null;
  const to = people?.find(({ id }) => id === person) ?? null;
  const shortest = rulesAt(store).wording.shortestComment;
  const isSaid = form.words === null || form.words === 'seats.note' || [...comment.trim()].length >= shortest;
  const isWhole = seat !== undefined && seat.against === null && (people === null || to !== null) && isSaid;
  const run = () => {
    if (seat === undefined) return;
    onClose();
    void takeSeatStep(store, view, requestOf(step, { version: view.version, seat, to, place, comment })).then(
      onChanged,
    );
  };
  return (
    <>
      <DialogContent className={styles.content}>
        {form.seats.length > 1 && (
          <Field size="small" label={say('seats.seat')}>
            <Select
              size="small"
              value={String(at)}
              onChange={(_, { value }) => {
                setAt(Number(value));
                setPerson('');
              }}
            >
              {form.seats.map(({ level, holder }, index) => (
                <option key={`${level} ${holder.id}`} value={String(index)}>
                  {say('seats.seat-of', { level: say(`sign-off.level.${level}`), who: name(holder) })}
                </option>
              ))}
            </Select>
          </Field>
        )}
        {form.asksPlace && (
          <Field size="small" label={say('seats.place')}>
            <RadioGroup layout="horizontal" value={place} onChange={(_, { value }) => setPlace(placeIn(value))}>
              <Radio value="before" label={say('seats.place.before')} />
              <Radio value="after" label={say('seats.place.after')} />
            </RadioGroup>
          </Field>
        )}
        {people !== null &&
          people.length > 0 &&
          (step === 'transfer' || step === 'add-signer' || step === 'consult' || step === 'copy') && (
            <Field size="small" label={say(`seats.to.${step}`)}>
              <Select size="small" value={person} onChange={(_, { value }) => setPerson(value)}>
                <option value="">{say('seats.choose')}</option>
                {people.map((each) => (
                  <option key={each.id} value={each.id}>
                    {name(each)}
                  </option>
                ))}
              </Select>
            </Field>
          )}
        {form.words !== null && (
          <Field size="small" label={say(form.words, { n: shortest })}>
            <Textarea
              size="small"
              rows={2}
              resize="vertical"
              value={comment}
              onChange={(_, { value }) => setComment(value)}
            />
          </Field>
        )}
        <Consequence
          against={seat === undefined || people?.length === 0 ? say('seats.nobody') : seat.against}
          then={seat === undefined || (people !== null && to === null) ? null : seat.then({ to, place })}
        />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{say('app.cancel')}</Button>
        <Button appearance="primary" disabled={!isWhole || work !== null} onClick={run}>
          {say(`seats.${step}`)}
        </Button>
      </DialogActions>
    </>
  );
}

const placeIn = (value: string): AddedPlace => (value === 'after' ? 'after' : 'before');

/** What comes of it in one sentence, before it is done; or why it cannot be. */
function Consequence({ against, then }: { against: string | null; then: string | null }) {
  const sentence = against ?? then;
  if (sentence === null) return null;
  return (
    <MessageBar intent={against === null ? 'info' : 'warning'} layout="multiline">
      <MessageBarBody>{sentence}</MessageBarBody>
    </MessageBar>
  );
}
