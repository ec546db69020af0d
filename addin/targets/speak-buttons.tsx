import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  Field,
  Input,
  makeStyles,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { useWords } from 'addin/app/words';
import { takeTargetStep } from 'addin/store/targets/take-target-step';
import { usePaneState, usePaneStore } from 'addin/store/use-pane-store';
import { indicatorName, nameFacts, nodeName, unitWords } from 'addin/targets/target-words';
import type { AgreementView, UnitTargetsView } from 'shared/contract/targets';
import { stepsOf, typedOf } from 'shared/targets/amount';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, ':empty': { display: 'none' } },
  form: { display: 'grid', gap: tokens.spacingVerticalS },
});

const spoken = ['settle', 'hold', 'rule', 'revise', 'recall'] as const;
type SpokenStep = (typeof spoken)[number];

interface Props {
  readonly view: UnitTargetsView;
  readonly agreement: AgreementView;
}

/** What head, superior and planning center may say about a target now. */
export function SpeakButtons({ view, agreement }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.buttons}>
      {spoken
        .filter((step) => agreement.openSteps.includes(step))
        .map((step) => (
          <SpeakDialog key={step} step={step} view={view} agreement={agreement} />
        ))}
    </div>
  );
}

/** A value with its reason, or a reason alone; both go on record. */
function SpeakDialog({ step, view, agreement }: Props & { step: SpokenStep }) {
  const styles = useStyles();
  const store = usePaneStore();
  const words = useWords();
  const { say } = words;
  const { work } = usePaneState();
  const { indicator, node } = agreement;
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const [reason, setReason] = useState('');
  const open = (): void => {
    const start = step === 'settle' && agreement.counter !== null ? agreement.counter.value : agreement.value;
    setTyped(String(typedOf(indicator, start)));
    setReason('');
    setOpen(true);
  };
  const value = typed.trim() === '' ? null : stepsOf(indicator, Number(typed));
  const isReady = reason.trim() !== '' && (step === 'recall' || value !== null);
  const send = async (): Promise<void> => {
    const of = { unit: view.unit.id, year: view.year };
    setOpen(false);
    const said = { node, reason: reason.trim() };
    if (step === 'recall') {
      await takeTargetStep(store, of, { step, ...said, indicators: [indicator] }, nameFacts(view, words));
    } else if (value !== null) {
      await takeTargetStep(store, of, { step, ...said, indicator, value, months: null }, nameFacts(view, words));
    }
  };
  const label = say(`targets.${step}`);
  const what = `${nodeName(view, node, words)} ${indicatorName(indicator, words)}`;
  return (
    <Dialog open={isOpen} onOpenChange={(_, data) => (data.open ? open() : setOpen(false))}>
      <DialogTrigger disableButtonEnhancement>
        <Button
          size="small"
          disabled={work !== null}
          aria-label={`${label} ${what}`}
          appearance={step === 'settle' || step === 'rule' ? 'primary' : 'secondary'}
        >
          {label}
        </Button>
      </DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{`${label} · ${what}`}</DialogTitle>
          <DialogContent>
            <div className={styles.form}>
              {step !== 'recall' && (
                <Field size="small" label={say('targets.value')} required>
                  <Input
                    type="number"
                    size="small"
                    contentAfter={unitWords(indicator, words)}
                    value={typed}
                    onChange={(_, data) => setTyped(data.value)}
                  />
                </Field>
              )}
              <Field size="small" label={say('targets.reason')} required>
                <Textarea
                  size="small"
                  rows={3}
                  resize="vertical"
                  value={reason}
                  onChange={(_, data) => setReason(data.value)}
                />
              </Field>
            </div>
          </DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement>
              <Button>{say('app.cancel')}</Button>
            </DialogTrigger>
            <Button appearance="primary" disabled={!isReady} onClick={() => void send()}>
              {say('targets.go')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
