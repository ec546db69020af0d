import { PageLayout } from 'addin/app/parts/page-layout';
import { HistorySection } from 'addin/administration/history-section';
import { MessagesSection } from 'addin/administration/messages-section';
import { PreflightSection } from 'addin/administration/preflight-section';
import { SeatsSection } from 'addin/administration/seats-section';
import { SheetsSection } from 'addin/administration/sheets-section';
import { VoidingSection } from 'addin/administration/voiding-section';
import { useAdministration } from 'addin/administration/use-administration';

/** What an administrator keeps: in sheets and back, what is wrong with it today, and every version of it. */
export function AdministrationPane() {
  const { history, lists, refresh } = useAdministration();
  return (
    <PageLayout>
      <SheetsSection onImported={refresh} />
      <PreflightSection lists={lists} />
      <SeatsSection />
      <MessagesSection />
      <VoidingSection lists={lists} />
      {history !== null && <HistorySection history={history} lists={lists} onRestored={refresh} />}
    </PageLayout>
  );
}
