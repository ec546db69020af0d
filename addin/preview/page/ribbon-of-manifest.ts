import type { Language } from 'shared/template/list';

/** A button of the manifest's ribbon group. */
export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  readonly icon: string;
  /** The function it runs in the pane; null where it only shows the pane. */
  readonly command: string | null;
}

export interface RibbonGroup {
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

/** Reads the group and its buttons from the very manifest that Excel reads. */
export function ribbonOf(manifest: Document, language: Language): RibbonGroup {
  const named = (element: Element | undefined): string =>
    stringOf(manifest, element?.getAttribute('resid') ?? '', language);
  const group = all(manifest, 'Group')[0];
  if (group === undefined) return { label: '', buttons: [] };
  const buttons = all(group, 'Control').map((control) => ({
    id: control.getAttribute('id') ?? '',
    label: named(childOf(control, 'Label')),
    tip: named(all(control, 'Description')[0]),
    icon: iconOf(manifest, all(control, 'Image').at(-1)?.getAttribute('resid') ?? ''),
    command: all(control, 'FunctionName')[0]?.textContent ?? null,
  }));
  return { label: named(childOf(group, 'Label')), buttons };
}

const all = (within: Document | Element, name: string): Element[] => [...within.getElementsByTagNameNS('*', name)];

const childOf = (element: Element, name: string): Element | undefined =>
  [...element.children].find(({ localName }) => localName === name);

/** As Excel chooses: the words of that language where the manifest overrides them, its default otherwise. */
function stringOf(manifest: Document, id: string, language: Language): string {
  const entry = all(manifest, 'String').find((each) => each.getAttribute('id') === id);
  const overrides = entry === undefined ? [] : all(entry, 'Override');
  const own = overrides.find((each) => each.getAttribute('Locale') === language) ?? entry;
  return own?.getAttribute('Value') ?? own?.getAttribute('DefaultValue') ?? '';
}

/** Only the file's name counts: the preview serves the icons itself. */
function iconOf(manifest: Document, id: string): string {
  const entry = all(manifest, 'Image').find((each) => each.getAttribute('id') === id);
  return `/addin/icons/${entry?.getAttribute('DefaultValue')?.split('/').at(-1) ?? ''}`;
}
