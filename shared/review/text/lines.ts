/** A numbered or bulleted item within a line: `1、`, `2)`, `(3)`, `①`, `一、`, `•`. */
const item =
  /(?:^|(?<=[\s;；。.,，]))(?:\d{1,2}(?:[、)）]|[.．](?![\d０-９])\s*)|[(（](?:\d{1,2}|[一二三四五六七八九十]{1,2})[)）]|[①-⑳⑴-⒇]|[一二三四五六七八九十]{1,2}、|[•·●▪■◆*–-]\s)\s*/gu;
/** What ends a goal within a line. */
const goalEnd = /[;；]|。|(?<=[a-z\d%)][a-z\d%)])\.(?=\s+[A-Z])/u;
/** Says something about a goal, and is none. */
const note =
  /^(?:责任人|负责人|责任部门|协办|备注|说明|注|时间|期限|地点|完成时间|完成标准|验收标准|附件|owner|note|notes|remark|deadline|due|by|where|when)\s*[:：]/iu;
const addition = /^(?:其中|包括|包含|含|即|详见|如|例如|由|根据|including|of which|see|e\.g\.)/iu;
const bracketed = /^[(（].*[)）]$/u;

/** The goals that stand in one cell, a line, an item or a sentence each; the whole text where it is one. */
export function goalsIn(text: string): readonly string[] {
  const goals = text
    .split(/[\r\n\u2028]+/u)
    .flatMap((line) => line.replace(item, '\n').split('\n'))
    .flatMap((line) => line.split(goalEnd))
    .map((part) => part.trim())
    .filter(
      (part) => /[\p{L}\p{N}]{2}/u.test(part) && !note.test(part) && !addition.test(part) && !bracketed.test(part),
    );
  return goals.length === 0 ? [text] : goals;
}
