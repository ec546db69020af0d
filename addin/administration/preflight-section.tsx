import { useState } from 'react';
import { Button, Caption1 } from '@fluentui/react-components';
import { FindingList } from 'addin/administration/finding-list';
import { Section } from 'addin/app/parts/section';
import { useWords } from 'addin/app/words';
import { standingFindings } from 'addin/store/administer';
import { usePaneStore, usePaneState } from 'addin/store/use-pane-store';
import type { Finding } from 'shared/review/finding';
import type { Lists } from 'shared/template/list';

/** What is wrong with the company as the service keeps it, today. */
export function PreflightSection({ lists }: { lists: Lists }) {
  const store = usePaneStore();
  const { say } = useWords();
  const { work } = usePaneState();
  const [findings, setFindings] = useState<readonly Finding[] | null>(null);
  return (
    <Section title={say('administration.preflight')}>
      <Caption1>{say('administration.preflight-lead')}</Caption1>
      <Button disabled={work !== null} onClick={() => void standingFindings(store).then(setFindings)}>
        {say('administration.look')}
      </Button>
      {findings !== null && <FindingList findings={findings} here={null} lists={lists} />}
    </Section>
  );
}
