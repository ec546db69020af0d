import { planTitleOf } from 'addin/app/plan-name';
import type { Words } from 'addin/app/words';
import { figureWords, percentWords } from 'addin/sign-off/shown-cell';
import type { Me } from 'shared/contract/answers';
import type { RectificationView } from 'shared/contract/rectifications';
import { indicatorOf } from 'shared/indicator/catalogue';

type Measured = NonNullable<RectificationView['measured']>;

/** `2026年2月拜访量偏差 -30%` */
export function measuredTitle(words: Words, { indicator, period, rate }: Measured): string {
  const off = rate === null ? '' : percentWords(rate, words);
  return words.say('improve.measured-title', { period: words.period(period), indicator: words.name(indicator), off });
}

/** Planned and actual. */
export function measuredWords(words: Words, { unit, plan, actual }: Measured): string {
  const shown = (figure: typeof plan): string =>
    figure.as === 'percent' ? figureWords(figure, words) : `${figureWords(figure, words)} ${words.name(unit)}`.trim();
  return words.say('improve.measured', { plan: shown(plan), actual: shown(actual) });
}

/** What is to be mended: as somebody named it, or as the service measured it. */
export const rectificationTitle = (words: Words, { title, measured }: RectificationView): string =>
  measured === null ? title : measuredTitle(words, measured);

/** What was seen: as somebody described it, or planned and actual. */
export const rectificationFacts = (words: Words, { facts, measured }: RectificationView): string =>
  measured === null ? facts : measuredWords(words, measured);

/** Where it comes from, without what leads there. */
export function sourceWords(words: Words, { source: { kind, of, place } }: RectificationView, me: Me | null): string {
  const at =
    place === null
      ? ''
      : place.in === 'plan'
        ? planTitleOf(words, place.planId, me)
        : `${words.name(indicatorOf(place.indicator) ?? { zh: place.indicator, en: place.indicator })} · ${words.period(place.period)}`;
  return [words.say(`improve.source.${kind}`), at, of].filter((each) => each !== '').join(' · ');
}
