import { createRoot } from 'react-dom/client';
import { Page } from 'addin/preview/page/page';
import { LocalSignIn, demoPeople } from 'addin/preview/page/local-sign-in';
import { openWorkbookStore } from 'addin/preview/page/workbook-store';
import { previewWords } from 'addin/messages/preview';

/** Excel without Excel: the workbook, the ribbon of the manifest, and the production pane in its frame. */
async function open(): Promise<void> {
  const root = createRoot(document.getElementById('page') as HTMLElement);
  try {
    const [people, store, manifest] = await Promise.all([demoPeople(), openWorkbookStore(), readManifest()]);
    root.render(<Page people={people} store={store} manifest={manifest} local={new LocalSignIn()} />);
  } catch (failure) {
    const why = failure instanceof Error ? failure.message : String(failure);
    root.render(<p role="alert">{previewWords('zh-CN')['page.failed'].replace('{why}', why)}</p>);
  }
}

async function readManifest(): Promise<Document> {
  const response = await fetch('/preview/manifest.xml');
  return new DOMParser().parseFromString(await response.text(), 'text/xml');
}

void open();
