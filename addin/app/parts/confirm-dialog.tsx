import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useWords } from 'addin/app/words';

interface Props {
  readonly isOpen: boolean;
  readonly title: string;
  readonly text: ReactNode;
  readonly action: string;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** A question before something that cannot simply be taken back. */
export function ConfirmDialog({ isOpen, title, text, action, onConfirm, onCancel }: Props) {
  const { say } = useWords();
  return (
    <Dialog
      modalType="alert"
      open={isOpen}
      onOpenChange={(_, { open }) => {
        if (!open) onCancel();
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>{text}</DialogContent>
          <DialogActions>
            <Button onClick={onCancel}>{say('app.cancel')}</Button>
            <Button appearance="primary" onClick={onConfirm}>
              {action}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
