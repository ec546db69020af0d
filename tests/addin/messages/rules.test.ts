import { rulesEn } from 'addin/messages/rules/en-US';
import { rulesZh } from 'addin/messages/rules/zh-CN';
import { sentencesIn } from 'addin/messages/rules/sentences-in';
import { wordsForRule } from 'addin/messages/rules/words-for-rule';
import type { Finding } from 'shared/review/finding';
import { ruleIds } from 'shared/review/rules';
import { departmentMonth } from 'shared/template/plans/monthly';
import { cases } from 'tests/shared/review/all-cases';
import { found, lists, task } from 'tests/shared/review/given';

const languages = [
  ['zh-CN', rulesZh],
  ['en-US', rulesEn],
] as const;

/** What only the reader of a workbook can find: a document does not know which plan it was written for. */
const ofWorkbook = ['V-HDR-12'];

const findings: readonly Finding[] = cases.flatMap(([rule, , { bad }]) => found(bad, rule));

describe.each(languages)('In %s', (language, sentences) => {
  test('every rule has its sentences, and no sentence is without a rule', () => {
    expect(ruleIds.filter((rule) => sentences[rule] === undefined)).toEqual([]);
    const told = [...ruleIds, ...ofWorkbook] as readonly string[];
    expect(Object.keys(sentences).filter((rule) => !told.includes(rule))).toEqual([]);
  });

  test('no sentence is blank', () => {
    const blank = Object.entries(sentences).filter(([, words]) =>
      Object.values(words).some((sentence) => sentence.trim() === ''),
    );
    expect(blank).toEqual([]);
  });

  test('every hole is filled by every finding of the rule', () => {
    const open = findings.flatMap((finding) =>
      Object.values(wordsForRule(finding, sentences, language)).flatMap((sentence) =>
        [...sentence.matchAll(/\{\w+\}/g)].map(([hole]) => `${finding.rule} ${hole}`),
      ),
    );
    expect([...new Set(open)]).toEqual([]);
  });

  test('a sentence that has lost a fact shows no empty quotes', () => {
    const odd = findings
      .map((finding) => wordsForRule(finding, sentences, language).found)
      .filter((sentence) => /“”|\(\)|（）|\s{2}|\|/.test(sentence));
    expect(odd).toEqual([]);
  });
});

describe('Codes are called by their names', () => {
  const words = (bad: Parameters<typeof found>[0], rule: string, language: 'zh-CN' | 'en-US' = 'zh-CN'): string => {
    const [finding] = found(bad, rule);
    return finding === undefined
      ? ''
      : wordsForRule(finding, language === 'zh-CN' ? rulesZh : rulesEn, language, { lists, template: departmentMonth })
          .found;
  };

  test('columns', () => {
    const bad = { rows: { TASK: [task({ owner: null, accept: null })] } };
    expect(words(bad, 'V-TSK-01')).toBe('任务缺少责任人、验收标准/衡量标准');
    expect(words(bad, 'V-TSK-01', 'en-US')).toBe('The task lacks Owner, Acceptance criterion');
  });
  test('why a goal is vague', () => {
    const bad = { rows: { TASK: [task({ goal: '完成年度销售目标' })] } };
    expect(words(bad, 'V-GOAL-01')).toBe('目标不明确：“完成年度销售目标”，没有说明具体完成什么');
  });
  test('entries of lists', () => {
    const bad = { rows: { TASK: [task({ indCode: 'NEWCUST', taskType: 'process' })] } };
    expect(words(bad, 'V-TSK-04')).toBe('任务类型“流程优化”可能与目标 新客户开发数量 无关');
  });
});

test('A rule this pane does not know yet is shown by its id', () => {
  const finding: Finding = {
    rule: 'V-NEW-01',
    severity: 'error',
    at: { block: null, row: null, column: null },
    facts: {},
  };
  expect(wordsForRule(finding, rulesZh, 'zh-CN').found).toBe('V-NEW-01');
});

test('Each language brings its own sentences', async () => {
  expect(await sentencesIn('zh-CN')).toBe(rulesZh);
  expect(await sentencesIn('en-US')).toBe(rulesEn);
});
