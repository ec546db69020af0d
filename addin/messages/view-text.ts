import type { ViewAnswer } from 'shared/contract/answers';
import { nameIn, type Language } from 'shared/template/list';
import { capital } from 'addin/messages/capital';
import { fill, listed } from 'addin/messages/fill';
import { dayWords } from 'addin/messages/period-words';
import { momentText } from 'addin/messages/moment';
import { viewWords } from 'addin/messages/view-words';

export const viewTitle = ({ view, unit, period }: ViewAnswer, language: Language): string =>
  fill(viewWords[language].title, {
    view: nameIn(language, view),
    unit: nameIn(language, unit),
    period: nameIn(language, period),
  });

export function coverageText({ coverage }: ViewAnswer, language: Language): string {
  const { units, effective } = coverage;
  return fill(viewWords[language][units === effective ? 'whole' : 'coverage'], { units, effective }, language);
}

/** As of when, how much is signed, how much is not verified. */
export function stampText(answer: ViewAnswer, language: Language): string {
  const words = viewWords[language];
  return [
    fill(words.stamp, { asOf: momentText(answer.asOf, language) }),
    coverageText(answer, language),
    ...(answer.unverified === 0 ? [] : [fill(words.unverified, { n: answer.unverified })]),
  ].join(' · ');
}

/** Why a department is not wholly in the sums, and until when it was due. */
export function missingText(each: ViewAnswer['missing'][number], language: Language): string {
  const words = viewWords[language];
  const due =
    each.due === null
      ? []
      : [
          fill(
            words[each.daysLate > 0 ? 'late' : 'due'],
            { due: dayWords(each.due, language), n: each.daysLate },
            language,
          ),
        ];
  const waiting =
    each.waitingFor.length === 0
      ? []
      : [
          fill(words.waitingFor, {
            who: listed(
              each.waitingFor.map((person) => nameIn(language, person)),
              language,
            ),
          }),
        ];
  const details = waiting.length > 0 ? waiting : due;
  const parted = language === 'zh-CN' ? '，' : ', ';
  return capital([words.standings[each.standing], ...details].join(parted));
}

export function missingLine({ missing }: ViewAnswer, language: Language): string {
  const words = viewWords[language];
  if (missing.length === 0) return '';
  const list = missing.map((each) => `${nameIn(language, each.unit)} ${missingText(each, language)}`);
  return fill(words.missing, { list: list.join(words.parted) });
}
