import type { Lexicon } from 'shared/review/text/lexicon';
import { isDenied } from 'shared/review/text/negation';
import { anyOf, anywhere, atStart } from 'shared/review/text/word-pattern';

/** Finds a stage that shall be reached: `完成标准确认阶段`, `推进至商务谈判`. */
export type FindStage = (text: string) => string | null;

/** 6.2: at most so many characters between the verb and the stage. */
const farthest = 10;
/** A stage without the word 阶段 stands close behind its verb. */
const farthestName = 4;
const stop = /[,。;!?]/;
const namedByWord = /^(?:阶段|环节|节点)$/;

/** 到 of 了解到, 截至 … ends another word and moves nothing. */
const complement: Readonly<Record<string, RegExp>> = {
  到: /(?:了解|[得遇感看想听受接找做提谈说碰识意])$/,
  至: /[截甚以乃及冬夏]$/,
};

export function stageFinder(lexicon: Lexicon): FindStage {
  const verbs = anywhere(lexicon.stageVerbs);
  const ends = anywhere(lexicon.stageEnds);
  const names = new RegExp(`^[^,。;!?]{0,${farthestName}}?${anyOf(lexicon.stageNames)}`);
  const nameless = new RegExp(`^(?:${anyOf(lexicon.namelessStages)})*$`);
  const noun = atStart(lexicon.nounEndings);

  const reached = (after: string): string | null => {
    const clause = after.split(stop, 1)[0] ?? '';
    for (const end of clause.matchAll(ends)) {
      const gap = clause.slice(0, end.index);
      if (gap.length > farthest) return null;
      const rest = clause.slice(end.index + end[0].length);
      if (/[未不没无]/.test(gap) || noun.test(rest)) continue;
      if (namedByWord.test(end[0]) && nameless.test(gap)) continue;
      return gap + end[0];
    }
    return null;
  };

  return (text) => {
    for (const verb of text.matchAll(verbs)) {
      const before = text.slice(0, verb.index);
      const after = text.slice(verb.index + verb[0].length);
      if (isDenied(before) || complement[verb[0]]?.test(before) === true) continue;
      if (verb[0] === '完成' && noun.test(after)) continue;
      const moves = verb[0] === '到' ? /从[^,。;!?]*$/.test(before) : verb[0] !== '完成';
      const stage = reached(after) ?? (moves ? named(names, noun, after) : null);
      if (stage !== null) return verb[0] + stage;
    }
    return null;
  };
}

function named(names: RegExp, noun: RegExp, after: string): string | null {
  const name = names.exec(after)?.[0] ?? null;
  return name === null || noun.test(after.slice(name.length)) ? null : name;
}
