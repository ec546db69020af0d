import { useState } from 'react';
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
  Textarea,
} from '@fluentui/react-components';
import { useWords } from 'addin/app/words';

interface Props {
  readonly label: string;
  /** What a screen reader calls the button, where its label alone does not tell it from others. */
  readonly called?: string;
  readonly size?: 'small' | 'medium';
  readonly title: string;
  readonly field: string;
  /** In characters. */
  readonly shortest: number;
  readonly onReason: (reason: string) => Promise<unknown>;
}

/** A step that goes on record with its reason. */
export function ReasonDialog({ label, called, size = 'medium', title, field, shortest, onReason }: Props) {
  const { say } = useWords();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const run = () => {
    setOpen(false);
    void onReason(reason.trim());
    setReason('');
  };
  return (
    <Dialog open={isOpen} onOpenChange={(_, { open }) => setOpen(open)}>
      <DialogTrigger disableButtonEnhancement>
        <Button size={size} {...(called === undefined ? {} : { 'aria-label': called })}>
          {label}
        </Button>
      </DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>
            <Field size="small" label={field}>
              <Textarea
                size="small"
                rows={3}
                resize="vertical"
                value={reason}
                onChange={(_, { value }) => setReason(value)}
              />
            </Field>
          </DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement>
              <Button>{say('app.cancel')}</Button>
            </DialogTrigger>
            <Button appearance="primary" disabled={[...reason.trim()].length < shortest} onClick={run}>
              {say('app.go-on')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
