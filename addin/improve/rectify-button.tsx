import { Button } from '@fluentui/react-components';
import { useNavigation } from 'addin/app/navigation';
import { useWords } from 'addin/app/words';
import { openRectification } from 'addin/store/rectify';
import { usePaneState, usePaneStore } from 'addin/store/use-pane-store';
import type { RectificationRequest } from 'shared/contract/rectifications';
import { limits } from 'shared/contract/limits';

export type ToMend = Pick<RectificationRequest, 'unit' | 'title' | 'facts' | 'source'>;

/** Opens a rectification of what it stands beside, with what is known of it, and shows it; or the one there is. */
export function RectifyButton({ of, opened = null }: { of: ToMend; opened?: string | null }) {
  const store = usePaneStore();
  const { work } = usePaneState();
  const { say } = useWords();
  const { open } = useNavigation();
  const send = async (): Promise<void> => {
    const { unit, source } = of;
    const [title, facts] = [of.title.slice(0, limits.title), of.facts.slice(0, limits.comment)];
    const taken = await openRectification(store, { unit, title, facts, source, owner: null, due: null });
    if (taken !== null) open({ page: 'improve', rectification: taken.id });
  };
  const label = say(opened === null ? 'improve.rectify' : 'improve.rectified');
  return (
    <Button
      size="small"
      disabled={work !== null}
      aria-label={`${label} ${of.title}`}
      onClick={() => (opened === null ? void send() : open({ page: 'improve', rectification: opened }))}
    >
      {label}
    </Button>
  );
}
