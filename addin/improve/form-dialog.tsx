import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useWords } from 'addin/app/words';
import { usePaneState } from 'addin/store/use-pane-store';

const useStyles = makeStyles({ form: { display: 'grid', gap: tokens.spacingVerticalS } });

interface Props {
  readonly label: string;
  readonly title: string;
  readonly isPrimary: boolean;
  readonly isReady: boolean;
  readonly onSend: () => void;
  readonly children: ReactNode;
}

/** A button with the form behind it. What is typed stays with its owner: a refused form is opened again as it was. */
export function FormDialog({ label, title, isPrimary, isReady, onSend, children }: Props) {
  const styles = useStyles();
  const { say } = useWords();
  const { work } = usePaneState();
  const [isOpen, setOpen] = useState(false);
  const send = (): void => {
    setOpen(false);
    onSend();
  };
  return (
    <Dialog open={isOpen} onOpenChange={(_, { open }) => setOpen(open)}>
      <DialogTrigger disableButtonEnhancement>
        <Button size="small" disabled={work !== null} appearance={isPrimary ? 'primary' : 'secondary'}>
          {label}
        </Button>
      </DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>
            <div className={styles.form}>{children}</div>
          </DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement>
              <Button>{say('app.cancel')}</Button>
            </DialogTrigger>
            <Button appearance="primary" disabled={!isReady} onClick={send}>
              {say('improve.go')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
