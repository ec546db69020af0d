import fc from 'fast-check';
import { demoLists } from 'functions/local/demo/lists';
import { demoTargets } from 'functions/local/demo/targets';
import { allRows, usualRows } from 'shared/administration/administered';
import { calendarIn, withAnnouncedYears, withoutAnnouncedYears } from 'shared/administration/content/calendar';
import { chainsIn } from 'shared/administration/content/chains';
import { listsIn } from 'shared/administration/content/lists';
import { organisationIn } from 'shared/administration/content/organisation';
import { reviewIn } from 'shared/administration/content/review';
import { targetIn, targetRow, targetsIn, withTargets } from 'shared/administration/content/targets';
import { thresholds } from 'shared/administration/thresholds';
import { lexiconLists, relations } from 'shared/administration/word-lists';
import { reviewSettings } from 'shared/review/settings';
import { chainRules } from 'shared/sign-off/chains';
import { demoRecord, demoRows } from 'tests/shared/administration/entered';

describe('what an administrator keeps, as rows and back', () => {
  it('is the organisation it was', () => {
    expect(organisationIn(demoRows)).toEqual(demoRecord);
  });

  it('is the chains, thresholds, words and lists they were', () => {
    expect(chainsIn(usualRows['sign-off'])).toEqual(chainRules);
    expect(reviewIn(usualRows.review)).toEqual(reviewSettings);
    expect(listsIn(demoRows)).toEqual(demoLists);
  });

  it('names every threshold, every list of the lexicon and every other list of the settings', () => {
    const numbers = Object.entries(reviewSettings).filter(([, value]) => typeof value === 'number');
    const first = Object.keys(reviewSettings.firstOrder).map((kind) => `firstOrder.${kind}`);
    expect(thresholds.map(({ key }) => key).sort()).toEqual([...numbers.map(([key]) => key), ...first].sort());
    expect(lexiconLists.map(({ code }) => code).sort()).toEqual(Object.keys(reviewSettings.lexicon).sort());
    const lists = Object.entries(reviewSettings).filter(([, value]) => typeof value === 'object');
    const others = lists.map(([key]) => key).filter((key) => key !== 'lexicon' && key !== 'firstOrder');
    expect(relations.map(({ code }) => String(code)).sort()).toEqual(others.sort());
  });

  it('is the targets they were, money to the 分', () => {
    const issued = targetsIn(demoRows);
    for (const [of, targets] of demoTargets) {
      expect(issued(of)).toEqual(targets.map((target) => ({ ...target, owner: target.owner ?? null })));
    }
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000_000 }), (target) => {
        const kept = { indicator: 'REV_CY', period: '2026M03', target, previous: null, owner: null };
        expect(targetIn(targetRow({ unit: 'BIZ1', person: null, year: 2026 }, kept))).toEqual(kept);
      }),
    );
  });

  it('replaces what is issued to one and nothing else', () => {
    const of = { unit: 'BIZ2', person: null, year: 2026 };
    const left = targetsIn(withTargets(demoRows, of, []));
    expect(left(of)).toEqual([]);
    expect(left({ unit: 'BIZ1', person: null, year: 2026 })).toHaveLength(39);
    expect(left({ unit: 'BIZ1', person: 'p-xu', year: 2026 })).toHaveLength(12);
  });
});

describe('the working calendar', () => {
  const none = { DAY: [] };

  it('is shown with the announced years around this one, and left alone they stay announced', () => {
    const shown = withAnnouncedYears(none, 2026);
    expect(calendarIn(shown).map(({ year }) => year)).toEqual([2025, 2026]);
    expect(withoutAnnouncedYears(shown)).toEqual(none);
  });

  it('is entered for the year that was changed only', () => {
    const shown = withAnnouncedYears(none, 2026);
    const changed = { DAY: [...(shown['DAY'] ?? []), { date: '2026-12-31', kind: 'holiday' }] };
    const kept = withoutAnnouncedYears(changed);
    expect(calendarIn(kept).map(({ year }) => year)).toEqual([2026]);
    expect(calendarIn(kept)[0]?.holidays).toContain('2026-12-31');
    expect(calendarIn(withAnnouncedYears(kept, 2026)).map(({ year }) => year)).toEqual([2025, 2026]);
  });
});

test('what nobody has entered is what is usual', () => {
  expect(reviewIn(allRows({}))).toEqual(reviewSettings);
  expect(organisationIn(allRows({})).organisation.units).toEqual([]);
});
