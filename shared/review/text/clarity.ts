import { englishReader, isEnglish, type ReadEnglish } from 'shared/review/text/english-goal';
import { goalsIn } from 'shared/review/text/lines';
import type { Lexicon } from 'shared/review/text/lexicon';
import { measureFinder, type FindMeasure } from 'shared/review/text/measure-in-text';
import { withoutHarmless } from 'shared/review/text/negation';
import { normalise, withoutTimes } from 'shared/review/text/normalise';
import { outcomeFinder, type FindOutcomes, type Outcome } from 'shared/review/text/outcome-in-text';
import { stageFinder, type FindStage } from 'shared/review/text/stage-in-text';
import { anywhere } from 'shared/review/text/word-pattern';

/** What makes a goal clear (6.2), or what speaks against it. */
export type Clarity =
  | { readonly clear: true; readonly by: 'measure' | 'stage' | 'outcome'; readonly mark: string }
  | { readonly clear: false; readonly because: 'nothing' | 'denied' | 'noun' | 'empty-object'; readonly word: string };

export interface Reading {
  readonly clarity: Clarity;
  readonly measure: string | null;
  readonly stage: string | null;
  readonly outcomes: readonly Outcome[];
  /** V-GOAL-02: the first vague word, if any. */
  readonly vagueWord: string | null;
}

export type ReadGoal = (text: string) => Reading;

interface Finders {
  readonly measure: FindMeasure;
  readonly stage: FindStage;
  readonly outcomes: FindOutcomes;
  readonly plain: (text: string) => string;
  readonly vague: RegExp;
  readonly english: ReadEnglish;
}

/** So many texts are remembered; beyond that the memory begins anew. */
const remembered = 20_000;
const readers = new WeakMap<Lexicon, ReadGoal>();

/** The reader of a lexicon; made once, and every text is read once. */
export function goalReader(lexicon: Lexicon): ReadGoal {
  const known = readers.get(lexicon);
  if (known !== undefined) return known;
  const finders: Finders = {
    measure: measureFinder(lexicon),
    stage: stageFinder(lexicon),
    outcomes: outcomeFinder(lexicon),
    plain: withoutFalseOutcomes(lexicon),
    vague: anywhere(lexicon.vagueWords),
    english: englishReader(lexicon),
  };
  const memory = new Map<string, Reading>();
  const reader: ReadGoal = (text) => {
    const before = memory.get(text);
    if (before !== undefined) return before;
    if (memory.size >= remembered) memory.clear();
    const goals = goalsIn(text);
    const reading =
      goals.length < 2
        ? read(goals[0] ?? text, finders)
        : together(
            goals.map((goal) => read(goal, finders)),
            goals,
          );
    memory.set(text, reading);
    return reading;
  };
  readers.set(lexicon, reader);
  return reader;
}

/** Several goals of one cell: clear when each of them is; the first that is not is named. */
function together(readings: readonly Reading[], goals: readonly string[]): Reading {
  const at = readings.findIndex(({ clarity }) => !clarity.clear);
  const vague = readings[at]?.clarity;
  const [first] = readings;
  return {
    clarity:
      vague !== undefined && !vague.clear
        ? { ...vague, word: vague.word === '' ? (goals[at] ?? '') : vague.word }
        : (first?.clarity ?? { clear: false, because: 'nothing', word: '' }),
    measure: readings.find(({ measure }) => measure !== null)?.measure ?? null,
    stage: readings.find(({ stage }) => stage !== null)?.stage ?? null,
    outcomes: readings.flatMap(({ outcomes }) => outcomes),
    vagueWord: readings.find(({ vagueWord }) => vagueWord !== null)?.vagueWord ?? null,
  };
}

/** Words that hold an outcome and mean none, replaced by what they do mean. */
function withoutFalseOutcomes({ notOutcomes }: Lexicon): (text: string) => string {
  const pattern = anywhere(Object.keys(notOutcomes));
  return (text) => text.replace(pattern, (word) => notOutcomes[word] ?? '');
}

/** A text without Chinese characters is read by the English words; 1 report and 3家 are counted in other ways. */
function readEnglish(text: string, { english, vague }: Finders): Reading {
  const mark = english(text);
  return {
    clarity: mark === null ? { clear: false, because: 'nothing', word: '' } : { clear: true, ...mark },
    measure: mark?.by === 'measure' ? mark.mark : null,
    stage: mark?.by === 'stage' ? mark.mark : null,
    outcomes: mark?.by === 'outcome' ? [{ verb: mark.mark, object: mark.mark }] : [],
    vagueWord: text.match(vague)?.[0] ?? null,
  };
}

function read(text: string, finders: Finders): Reading {
  const normalised = normalise(text);
  if (isEnglish(normalised)) return readEnglish(normalised, finders);
  const timeless = withoutTimes(normalised);
  const plain = finders.plain(withoutHarmless(timeless));
  const measure = finders.measure(timeless);
  const stage = finders.stage(plain);
  const { reached, missed } = finders.outcomes(plain);
  const vagueWord = normalised.match(finders.vague)?.[0] ?? null;
  const [outcome] = reached;
  const clarity: Clarity =
    measure !== null
      ? { clear: true, by: 'measure', mark: measure }
      : stage !== null
        ? { clear: true, by: 'stage', mark: stage }
        : outcome !== undefined
          ? { clear: true, by: 'outcome', mark: outcome.verb }
          : { clear: false, because: missed[0]?.because ?? 'nothing', word: missed[0]?.verb ?? '' };
  return { clarity, measure, stage, outcomes: reached, vagueWord };
}
