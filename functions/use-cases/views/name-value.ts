import { indicatorOf } from 'shared/indicator/catalogue';
import { periodKeyName } from 'shared/calendar/period-name';
import { viewLists, type FieldNaming } from 'shared/roll-up/view/field-names';
import type { NameValue } from 'shared/roll-up/view/view-answer';
import { planLists } from 'shared/template/lists/plan-lists';
import type { Lists } from 'shared/template/list';
import { templateOf } from 'shared/template/templates';
import type { Named } from 'shared/contract/answers';
import type { Caller } from 'functions/use-cases/caller/caller';
import { namesOf } from 'functions/use-cases/answers/names';

/** Names values of a view's fields: by the directory, the calendar, the catalogue, and lists. */
export function valueNames({ organisation }: Caller, lists: Lists): NameValue {
  const names = namesOf(organisation);
  return (naming, id): Named => named(naming, id, { names, lists, organisation }) ?? { id, zh: id, en: id };
}

interface Known extends Pick<Caller, 'organisation'> {
  readonly names: ReturnType<typeof namesOf>;
  readonly lists: Lists;
}

function named(naming: FieldNaming, id: string, { names, lists, organisation }: Known): Named | null {
  if (typeof naming === 'object') return inList(naming.list, id, lists);
  switch (naming) {
    case 'unit':
      return names.unit(id);
    case 'person':
      return names.person(id);
    case 'who': {
      const person = names.person(id);
      return person.zh === id ? names.unit(id) : person;
    }
    case 'indicator': {
      const entry = indicatorOf(id);
      return entry === undefined ? null : { id, zh: entry.zh, en: entry.en };
    }
    case 'period':
      return periodName(id, organisation);
    case 'template': {
      const entry = templateOf(id as `T-${string}`);
      return entry === undefined ? null : { id, zh: entry.zh, en: entry.en };
    }
    case 'text':
      return null;
  }
}

/** `2027+` is that year and all after it. */
function periodName(id: string, { fiscal }: Caller['organisation']): Named {
  if (!id.endsWith('+')) return { id, ...periodKeyName(id, fiscal) };
  const { zh, en } = periodKeyName(id.slice(0, -1), fiscal);
  return { id, zh: `${zh}起`, en: `${en} on` };
}

const missing = { code: 'missing', zh: '未编制', en: 'Not written' };

function inList(list: string, id: string, lists: Lists): Named | null {
  const entries =
    list === 'planStates' ? [...(planLists['E-STATE'] ?? []), missing] : (viewLists[list] ?? lists[list] ?? []);
  const entry = entries.find(({ code }) => code === id);
  if (entry !== undefined) return { id, zh: entry.zh, en: entry.en };
  return id === '' ? { id, zh: '未填', en: 'Not given' } : null;
}
