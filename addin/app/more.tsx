import { Button } from '@fluentui/react-components';
import { useWords } from 'addin/app/words';

/** The way to the next page of a list; nothing where there is none. */
export function More({ more }: { more: (() => void) | null }) {
  const { say } = useWords();
  if (more === null) return null;
  return (
    <Button size="small" appearance="subtle" onClick={more}>
      {say('app.next-page')}
    </Button>
  );
}
