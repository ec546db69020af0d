import { Body1, Button, Caption1, List, ListItem } from '@fluentui/react-components';
import { useNavigation } from 'addin/app/navigation';
import { useRowStyles } from 'addin/app/parts/row-styles';
import { useWords } from 'addin/app/words';
import { rectificationTitle } from 'addin/improve/rectification-words';
import type { RectificationView } from 'shared/contract/rectifications';

/** One line each: what is to be mended, where it stands, by when. */
export function RectificationList({ of }: { of: readonly RectificationView[] }) {
  const styles = useRowStyles();
  const words = useWords();
  const { say, name, day } = words;
  const { open } = useNavigation();
  return (
    <List className={styles.list}>
      {of.map((each) => {
        const { id, state, unit, person, owner, due, overdue, isEscalated } = each;
        const title = rectificationTitle(words, each);
        return (
          <ListItem key={id} className={styles.row}>
            <span>
              <Body1 block>{title}</Body1>
              <Caption1 className={styles.quiet}>
                {[
                  ...[say(`improve.state.${state}`), name(person ?? unit), name(owner)],
                  overdue > 0 ? say('improve.overdue', { n: overdue }) : say('improve.due', { day: day(due) }),
                  ...(isEscalated ? [say('improve.escalated')] : []),
                ].join(' · ')}
              </Caption1>
            </span>
            <Button
              size="small"
              aria-label={`${say('improve.look')} ${title}`}
              onClick={() => open({ page: 'improve', rectification: id })}
            >
              {say('improve.look')}
            </Button>
          </ListItem>
        );
      })}
    </List>
  );
}
