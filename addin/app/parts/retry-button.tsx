import { Button } from '@fluentui/react-components';
import { ArrowClockwiseRegular } from '@fluentui/react-icons';
import { useWords } from 'addin/app/words';
import { reconnect } from 'addin/store/refresh';
import { usePaneStore } from 'addin/store/use-pane-store';

/** Asks the service once more, and everything that was on the page with it. */
export function RetryButton({ onRetry }: { onRetry?: () => void }) {
  const store = usePaneStore();
  const { say } = useWords();
  return (
    <Button
      appearance="primary"
      icon={<ArrowClockwiseRegular />}
      onClick={() => void reconnect(store).then(() => onRetry?.())}
    >
      {say('service.retry')}
    </Button>
  );
}
