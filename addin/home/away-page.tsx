import {
  Body1,
  Caption1,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Subtitle2,
  tokens,
} from '@fluentui/react-components';
import { CloudOffRegular } from '@fluentui/react-icons';
import { PageLayout, PageTitle } from 'addin/app/parts/page-layout';
import { PlainList } from 'addin/app/parts/plain-list';
import { RetryButton } from 'addin/app/parts/retry-button';
import type { KnownAnswer } from 'addin/app/use-answer';
import { useWords } from 'addin/app/words';
import { PlansHere } from 'addin/home/plans-here';
import type { Home } from 'addin/home/use-home';
import { usePaneState } from 'addin/store/use-pane-store';

const useStyles = makeStyles({
  section: { display: 'grid', gap: tokens.spacingVerticalXS },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300 },
  row: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr) auto',
    gap: tokens.spacingHorizontalS,
    alignItems: 'center',
    paddingBlock: tokens.spacingVerticalXS,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** The service is away: what can still be done, what cannot be seen, and how it stood when it was last seen. */
export function AwayPage({ home, isPart = false }: { home: Home; isPart?: boolean }) {
  const { say } = useWords();
  if (isPart) return <AwayFacts home={home} />;
  return (
    <PageLayout footer={<RetryButton onRetry={home.refresh} />}>
      <PageTitle title={say('home.cannot-see')} />
      <AwayFacts home={home} />
      <PlansHere />
    </PageLayout>
  );
}

function AwayFacts({ home }: { home: Home }) {
  const styles = useStyles();
  const { say } = useWords();
  const { awaySince } = usePaneState();
  const { time } = useWords();
  return (
    <>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>
            {awaySince === null ? say('service.away') : say('service.away-since', { time: time(awaySince) })}
          </MessageBarTitle>
          {say('service.safe')}
        </MessageBarBody>
      </MessageBar>
      <section className={styles.section} aria-label={say('home.not-seen')}>
        <Subtitle2 as="h3" className={styles.heading}>
          {say('home.not-seen')}
        </Subtitle2>
        <PlainList>
          <Unseen what={say('home.unseen-sign')} known={home.toSign} count={home.toSign.value?.lines.length ?? 0} />
          <Unseen what={say('home.unseen-owed')} known={home.owed} count={home.owed.value?.plans.length ?? 0} />
          <Unseen what={say('home.unseen-mine')} known={home.mine} count={home.mine.value?.lines.length ?? 0} />
        </PlainList>
      </section>
    </>
  );
}

function Unseen({ what, known, count }: { what: string; known: KnownAnswer<unknown>; count: number }) {
  const styles = useStyles();
  const { say, time } = useWords();
  if (known.state === 'known') return null;
  return (
    <li className={styles.row}>
      <CloudOffRegular fontSize={20} aria-hidden />
      <Body1>{what}</Body1>
      <Caption1 className={styles.quiet}>
        {known.asOf === null
          ? say('home.never-seen')
          : say(count === 0 ? 'home.was-none' : 'home.was-some', { time: time(known.asOf), n: count })}
      </Caption1>
    </li>
  );
}
