import type { Lexicon } from 'shared/review/text/lexicon';
import { isDenied } from 'shared/review/text/negation';
import { anyOf, anywhere, atEnd, atStart } from 'shared/review/text/word-pattern';

export interface Outcome {
  readonly verb: string;
  /** What is left of the object once empty words are taken away. */
  readonly object: string;
}

/** Why something that looks like an outcome is none. */
export type NoOutcome = 'denied' | 'noun' | 'empty-object';

export interface Outcomes {
  readonly reached: readonly Outcome[];
  readonly missed: readonly { readonly verb: string; readonly because: NoOutcome; readonly object: string }[];
}

export type FindOutcomes = (text: string) => Outcomes;

const stop = /[,。;:!?|()]/;
const nothing: Outcomes = { reached: [], missed: [] };
/** What follows in the clause is denied too: 无法完成项目验收. */
const deniedAbove = /未|没|无法|难以|是否|能否|避免|防止|不[能会再予]/;
/** 6.2: an object has at least two characters. */
const shortest = 2;

/** 6.2 rules 3 (outcome + object) and 4 (object + outcome) over a normalised text without times. */
export function outcomeFinder(lexicon: Lexicon): FindOutcomes {
  const resultatives = resultativesOf(lexicon);
  const verbs = anywhere([
    ...new Set([...lexicon.outcomes, ...lexicon.outcomesAfterObject, ...resultatives, ...lexicon.endStates]),
  ]);
  const leading = new Set([...lexicon.outcomes, ...resultatives]);
  const endStates = new Set(lexicon.endStates);
  const trailing = new Set([...lexicon.outcomesAfterObject, ...lexicon.endStates, ...resultatives]);
  const isResultative = new Set(resultatives);
  const wish = new RegExp(anyOf(lexicon.wishes));
  const bare = new RegExp(`^(?:${anyOf([...lexicon.bareObjects, ...lexicon.qualifiers])})+$`);
  const routine = new RegExp(`${anyOf(lexicon.routines)}(?:工作|任务|事宜|活动|事项)*$`);
  const allOf = /^(?:更|多|更加)[多大高好签拿]?/;
  const soft = new Set(lexicon.softVerbs);
  const noun = atStart(lexicon.nounEndings);
  const ability = new RegExp(`^(?:工作|进展|推进|实施|的)*${anyOf([...lexicon.abilities, ...lexicon.nounEndings])}`);
  const abilityOnly = new RegExp(`^${anyOf(lexicon.abilities)}(?:的|等|并|和|及|$)`);
  /** 签订并执行 goes on; 达成与A所的协议 names its object's other side. */
  const joined = /^(?:并|及|和(?!.+的)|与(?!.+的)|、|或)/;
  const rate = /^[^,。;:!?|()]{0,3}率(?:$|[,。;的])/;
  const passing = new RegExp(`^[^并]{0,12}?${anyOf(lexicon.passed)}(?:工作|阶段|会|并|后|且|、|$)`);
  const namesSomething = objectJudge(lexicon);

  const afterVerb = (verb: string, after: string): string | null => {
    const object = after.split(stop, 1)[0] ?? '';
    if (!leading.has(verb) || joined.test(object) || abilityOnly.test(object)) return null;
    if (verb === '通过' && !passing.test(object)) return null;
    if (/^(?:完成|达成|开展)$/.test(verb) && routine.test(object.split(/并|且/, 1)[0] ?? '')) return null;
    if (allOf.test(object)) return null;
    return namesSomething(verb, object, soft.has(verb));
  };

  const endsClause = /^(?:$|[,。;:!?|)、]|并|后|且|完|毕)/;
  const beforeVerb = (verb: string, before: string, after: string): string | null => {
    const clause = before.split(stop).at(-1) ?? '';
    if (!trailing.has(verb) || ability.test(after)) return null;
    const closes = endsClause.test(isResultative.has(verb) ? after.replace(/^[来去]/, '') : after);
    if ((endStates.has(verb) || isResultative.has(verb)) && !closes) return null;
    if (verb === '通过' && !/^(?:$|[,。;:!?|)、]|并|后|且|率先)/.test(after)) return null;
    // 把合同谈下来: what is done stands behind 把.
    return namesSomething.before(isResultative.has(verb) ? clause.replace(/^.*[把将]/, '') : clause);
  };

  return (text) => {
    let found = nothing;
    for (const match of text.matchAll(verbs)) {
      const [verb] = match;
      const before = text.slice(0, match.index);
      const after = text.slice(match.index + verb.length);
      found = add(found, verb, judge(verb, before, after));
    }
    return found;
  };

  function judge(verb: string, before: string, after: string): string | NoOutcome {
    const clause = before.split(stop).at(-1) ?? '';
    if (isDenied(before) || deniedAbove.test(clause) || after.startsWith('不')) return 'denied';
    if ((noun.test(after) && !/^度(?:假|过)/.test(after)) || rate.test(after) || after.startsWith('的')) {
      return 'noun';
    }
    const object = afterVerb(verb, after) ?? beforeVerb(verb, before, after);
    if (object === null || (wish.test(clause) && bare.test(object))) return 'empty-object';
    return `:${object}`;
  }
}

/** 拿到, 谈妥, 寄出: each verb with each ending that says it is done. */
const resultativesOf = ({ resultativeVerbs, resultativeEndings, exceptResultatives }: Lexicon): readonly string[] =>
  resultativeVerbs
    .flatMap((verb) => resultativeEndings.map((ending) => verb + ending))
    .filter((word) => !exceptResultatives.includes(word));

function add(found: Outcomes, verb: string, judged: string): Outcomes {
  return judged.startsWith(':')
    ? { ...found, reached: [...found.reached, { verb, object: judged.slice(1) }] }
    : { ...found, missed: [...found.missed, { verb, because: judged as NoOutcome, object: '' }] };
}

interface ObjectJudge {
  (verb: string, object: string, softVerb: boolean): string | null;
  readonly before: (object: string) => string | null;
}

/** Particles at either end of an object. */
const edges = /^(?:对(?!账|标|外|象)|[保了好过与和同跟向及并将把在于拟要需应可能为使让由、])+|[后前时等、]+$/g;

/** Takes empty words out of an object; null when nothing in particular is left. */
function objectJudge(lexicon: Lexicon): ObjectJudge {
  const empty = anywhere([...lexicon.emptyObjects, ...lexicon.qualifiers]);
  const vague = anywhere([...lexicon.vagueVerbs, ...lexicon.qualifiers]);
  const aimed = /目标|指标|任务|额度|target|goal|task/i;
  const measures = anywhere(lexicon.measures);
  const aims = anywhere([...lexicon.measures, ...lexicon.activities]);
  const onlyVague = new RegExp(`^(?:${anyOf([...lexicon.vagueVerbs, ...lexicon.emptyObjects])})*$`, 'i');
  const party = new RegExp(`^(?:${anyOf(lexicon.parties)})+$`);
  const softHead = atEnd(lexicon.softHeads);

  const enough = (rest: string): string | null => {
    const letters = rest.replace(/[^\p{L}\p{N}]/gu, '');
    return letters.length < shortest || onlyVague.test(letters) || party.test(letters) ? null : letters;
  };
  const judge = (verb: string, object: string, softVerb: boolean): string | null => {
    if (softVerb && softHead.test(object)) return null;
    if (/.的/.test(object) && (object.split('的').at(-1) ?? '').replace(empty, '') === '') return null;
    const plain = aimed.test(object)
      ? object.replace(aims, '')
      : /完成|达成/.test(verb)
        ? object.replace(measures, '')
        : object;
    return enough(plain.replace(empty, '').replace(edges, ''));
  };
  return Object.assign(judge, { before: (object: string) => enough(object.replace(vague, '').replace(edges, '')) });
}
