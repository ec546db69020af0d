import { act, Suspense, useEffect, type ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import type { Answer } from 'addin/api/answer';
import type { Service } from 'addin/api/service';
import { useWords, WordsProvider, type Words } from 'addin/app/words';
import { openPaneStore, type PaneStore } from 'addin/store/pane-store';
import type { CurrentPlan } from 'addin/store/pane-state';
import { PaneStoreProvider } from 'addin/store/use-pane-store';
import type { Me, PlanView } from 'shared/contract/answers';
import type { PlanDocument } from 'shared/plan/document';
import { reviewSettings } from 'shared/review/settings';
import type { Language } from 'shared/template/list';
import { departmentMonth } from 'shared/template/plans/monthly';
import { memoryDrafts } from 'tests/fakes/memory-drafts';

/** A part of the pane on a page of jsdom, with a desk behind it. Tests that use it run in jsdom. */
export interface RenderedPart {
  readonly store: PaneStore;
  readonly words: Words;
  readonly page: HTMLElement;
  /** A button, box, field or list by its accessible name or label. */
  button(name: string): HTMLButtonElement;
  field(label: string): HTMLInputElement;
  /** Everything the part says. */
  text(): string;
  click(element: HTMLElement): Promise<void>;
  fill(label: string, value: string): Promise<void>;
  /** Changes the desk from outside the part. */
  change(change: Parameters<PaneStore['change']>[0]): Promise<void>;
  close(): Promise<void>;
}

/** What the service was asked, in order. */
export interface Asked {
  readonly what: string;
  readonly given: readonly unknown[];
}

function TakeWords({ onTaken }: { onTaken: (words: Words) => void }) {
  const words = useWords();
  useEffect(() => {
    onTaken(words);
  }, [onTaken, words]);
  return null;
}

const idle = () => new Promise((done) => setTimeout(done, 0));

/** Answers by name; whatever else is asked is a fault of the test. */
export function aService(answers: Partial<Record<keyof Service, (...given: never[]) => unknown>>): {
  readonly service: Service;
  readonly asked: readonly Asked[];
} {
  const asked: Asked[] = [];
  const service = Object.fromEntries(
    Object.entries(answers).map(([what, answer]) => [
      what,
      async (...given: never[]): Promise<Answer<unknown>> => {
        asked.push({ what, given });
        return { kind: 'answered', value: answer(...given) };
      },
    ]),
  );
  return { service: service as unknown as Service, asked };
}

export async function renderPart(
  part: ReactElement,
  {
    service = aService({}).service,
    language = 'zh-CN',
  }: { readonly service?: Service; readonly language?: Language } = {},
  prepare: (store: PaneStore) => void = () => undefined,
): Promise<RenderedPart> {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  globalThis.ResizeObserver ??= class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  };
  let ids = 0;
  const store = openPaneStore({
    service,
    figures: { ask: () => Promise.reject(new Error('no figures here')), forget: () => undefined },
    drafts: memoryDrafts(),
    reasons: { load: () => new Map(), save: () => undefined },
    newId: () => `id-${++ids}`,
    now: () => new Date('2026-02-27T01:00:00Z'),
    language: () => language,
    onPlanChanged: () => Promise.resolve(),
  });
  prepare(store);
  const page = document.createElement('div');
  document.body.append(page);
  const root = createRoot(page);
  const settle = async (run: () => void) => {
    await act(async () => {
      run();
      await idle();
    });
    await act(idle);
  };
  let words: Words | null = null;
  await settle(() =>
    root.render(
      <FluentProvider theme={webLightTheme}>
        <Suspense>
          <WordsProvider language={language}>
            <TakeWords onTaken={(taken) => (words = taken)} />
            <PaneStoreProvider store={store}>{part}</PaneStoreProvider>
          </WordsProvider>
        </Suspense>
      </FluentProvider>,
    ),
  );
  // The sentences are fetched first, as in the pane.
  while (words === null) await act(idle);
  const shown: Words = words;
  const named = <E extends HTMLElement>(selector: string, name: string): E => {
    // Dialogs stand beside the page.
    const found = [...page.querySelectorAll<E>(selector), ...document.querySelectorAll<E>(selector)].find(
      (each) => (each.getAttribute('aria-label') ?? each.textContent ?? '').trim() === name,
    );
    if (found === undefined) throw new Error(`there is no ${selector} “${name}” in: ${page.textContent ?? ''}`);
    return found;
  };
  const field: RenderedPart['field'] = (label) => {
    const id = named<HTMLLabelElement>('label', label).htmlFor;
    return document.getElementById(id) as HTMLInputElement;
  };
  return {
    store,
    page,
    words: shown,
    button: (name) => named('button', name),
    field,
    text: () => page.textContent ?? '',
    click: (element) => settle(() => element.click()),
    fill: (label, value) =>
      settle(() => {
        const element = field(label);
        const setter = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(element) as object, 'value')?.set;
        setter?.call(element, value);
        element.dispatchEvent(new Event(element.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }));
      }),
    change: (change) => settle(() => store.change(change)),
    close: () => settle(() => root.unmount()).then(() => page.remove()),
  };
}

const aDocument: PlanDocument = { template: 'T-MON-D', templateVersion: 1, header: {}, blocks: {} };

export const someone = (id: string, zh: string): { readonly id: string; readonly zh: string; readonly en: string } => ({
  id,
  zh,
  en: id,
});

export const aView = (traits: Partial<PlanView> = {}): PlanView => ({
  ...{ planId: 'MON-D~BIZ1~2026M03', planNo: 'MON-BIZ1-2026M03-v2', template: 'T-MON-D' },
  ...{ unit: someone('BIZ1', '业务一部'), person: null, preparer: someone('p-li', '李思远'), period: '2026M03' },
  ...{ version: 2, state: 'pending-1', contentHash: 'abcdef0123456789', path: [], openSteps: [], remarks: [] },
  ...{ reasons: [], history: [], effectiveVersion: null, document: null, lists: null },
  ...traits,
});

/** A desk with a plan on it, as the service shows it. */
export const withView =
  (view: PlanView, traits: Partial<CurrentPlan> = {}) =>
  (store: PaneStore): void => {
    const { planId, planNo, version, template, contentHash } = view;
    const current = {
      plan: {
        ...{ planIndex: 1, planId, planNo, version, template, templateVersion: 1, language: store.language() },
        ...{ contentHash, standing: 'locked' },
      },
      read: {
        ...{ planIndex: 1, document: aDocument, template: departmentMonth, lists: {}, damage: [] },
        rowPlaces: { TASK: { 'TASK-1': 7 } },
        sheetNames: { TASK: '任务' },
      },
      review: { settings: reviewSettings },
      ...{ findings: [], planned: null, reasons: new Map(), view, ahead: [], remarkDrafts: [], answers: new Map() },
      ...{ revisionReason: null, pendingEdits: 0, checkedAt: '2026-02-27T01:00:00Z' },
      ...traits,
    } as unknown as CurrentPlan;
    store.change((state) => ({ ...state, current }));
  };

/** Who sits at the desk. */
export const signedIn =
  (id: string, zh: string) =>
  (store: PaneStore): void =>
    store.change((state) => ({
      ...state,
      me: { person: someone(id, zh), today: '2026-02-27', roles: [] } as unknown as Me,
    }));
