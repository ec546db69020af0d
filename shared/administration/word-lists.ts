import type { ReviewSettings } from 'shared/review/settings';
import type { Lexicon } from 'shared/review/text/lexicon';
import type { ListEntry, ListName } from 'shared/template/list';

/** Every list of the lexicon by which goals are judged (domain/06 6.2). */
const lexiconNames: Readonly<Record<keyof Lexicon, readonly [zh: string, en: string]>> = {
  units: ['计量单位', 'Units'],
  unitsOfDigits: ['仅随阿拉伯数字的单位', 'Units behind digits only'],
  unitTraps: ['易混单位', 'Unit traps'],
  notNumbers: ['不是数量的词', 'Words that count nothing'],
  zeroes: ['表示零的词', 'Words for zero'],
  praise: ['褒义虚词', 'Words of praise'],
  stageVerbs: ['阶段动词', 'Verbs of stages'],
  stageEnds: ['阶段词尾', 'Ends of stages'],
  stageNames: ['阶段名称', 'Names of stages'],
  namelessStages: ['未指明的阶段', 'Nameless stages'],
  outcomes: ['完成动词', 'Outcomes'],
  outcomesAfterObject: ['宾语后的完成动词', 'Outcomes behind their object'],
  resultativeVerbs: ['带结果补语的动词', 'Verbs that take a result'],
  resultativeEndings: ['结果补语', 'Results of verbs'],
  exceptResultatives: ['不算完成的动补词', 'Verb and result that mean no outcome'],
  endStates: ['句末完成状态', 'States that end a clause'],
  routines: ['日常性活动', 'Routine activities'],
  wishes: ['表示愿望的词', 'Words of wishing'],
  bareObjects: ['未指明的成果', 'Results without a name'],
  levelVerbs: ['水平动词', 'Verbs of levels'],
  notOutcomes: ['含完成动词而非完成的词', 'Words that hold an outcome and mean none'],
  passed: ['可通过的事项', 'What is passed'],
  nounEndings: ['名词词尾', 'Endings of nouns'],
  abilities: ['能力类词尾', 'Endings of abilities'],
  emptyObjects: ['空泛宾语', 'Empty objects'],
  softHeads: ['始终空泛的中心词', 'Soft heads'],
  softVerbs: ['空泛搭配动词', 'Soft verbs'],
  qualifiers: ['限定词', 'Qualifiers'],
  measures: ['未带数值的指标', 'Figures without a number'],
  activities: ['活动名词', 'Activities'],
  vagueVerbs: ['模糊动词', 'Vague verbs'],
  parties: ['泛指对象', 'Parties'],
  vagueWords: ['模糊用语', 'Vague wording'],
  placeholders: ['占位内容', 'Placeholders'],
  nobody: ['不具体的责任人', 'Nobody in particular'],
  deliverables: ['可交付物', 'Deliverables'],
  documents: ['验收文件', 'Papers of acceptance'],
  states: ['验收状态', 'States of acceptance'],
  bareCauses: ['笼统原因', 'Bare causes'],
  studyWords: ['先行工作', 'What comes first'],
  buildWords: ['后续工作', 'What builds on it'],
  weightless: ['相似比较时忽略', 'Ignored when comparing'],
  englishUnits: ['英文:计数名词', 'English: what is counted'],
  englishOrdinals: ['英文:编号词', 'English: numbered things'],
  englishStageVerbs: ['英文:阶段动词', 'English: verbs of stages'],
  englishStageEnds: ['英文:阶段词尾', 'English: ends of stages'],
  englishOutcomes: ['英文:完成动词', 'English: outcomes'],
  englishReached: ['英文:已达成', 'English: what is reached'],
  englishEmpty: ['英文:空泛词', 'English: words that name nothing'],
  englishRoutines: ['英文:日常性活动', 'English: routine activities'],
  englishDenials: ['英文:否定词', 'English: denials'],
};

const codes = Object.keys(lexiconNames) as (keyof Lexicon)[];

export const lexiconLists: readonly (ListEntry & { readonly code: keyof Lexicon })[] = codes.map((code) => ({
  code,
  zh: lexiconNames[code][0],
  en: lexiconNames[code][1],
}));

/** Lists whose words belong to a head: what makes another word of a unit, what to read instead. */
export const lexiconHeads: ReadonlySet<string> = new Set<keyof Lexicon>(['unitTraps', 'notOutcomes']);

/** Lists of the review settings beside the lexicon. */
export type RelationKey = Extract<
  keyof ReviewSettings,
  | 'serves'
  | 'opportunityTaskTypes'
  | 'onSiteTaskTypes'
  | 'quotaIndicators'
  | 'evidenceOf'
  | 'strategyConflicts'
  | 'basicRisks'
  | 'pacedIndicators'
>;

export interface Relation extends ListEntry {
  readonly code: RelationKey;
  /** What `of` is chosen from; null: a word of one's own; absent: there is none. */
  readonly heads?: ListName | null;
  /** What the values are chosen from; null: words of one's own. */
  readonly values: ListName | null;
}

export const relations: readonly Relation[] = [
  {
    code: 'serves',
    zh: '支撑指标的任务类型',
    en: 'Tasks that serve an indicator',
    heads: 'indicators',
    values: 'E-TASKTYPE',
  },
  { code: 'opportunityTaskTypes', zh: '商机类任务', en: 'Tasks about opportunities', values: 'E-TASKTYPE' },
  { code: 'onSiteTaskTypes', zh: '现场类任务', en: 'Tasks on site', values: 'E-TASKTYPE' },
  { code: 'quotaIndicators', zh: '须配费用的指标', en: 'Indicators with a quota', values: 'indicators' },
  { code: 'evidenceOf', zh: '须附判据的指标', en: 'Indicators with evidence', heads: 'indicators', values: 'E-EVID' },
  { code: 'strategyConflicts', zh: '战略冲突用语', en: 'Words against a strategy', heads: null, values: null },
  { code: 'basicRisks', zh: '必备风险', en: 'Basic risks', values: 'E-RSK' },
  { code: 'pacedIndicators', zh: '按月度节奏的指标', en: 'Paced indicators', values: 'indicators' },
];

export const relationOf = (code: string): Relation | undefined => relations.find((each) => each.code === code);
