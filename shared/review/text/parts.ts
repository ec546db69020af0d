import type { ReadGoal } from 'shared/review/text/clarity';

const seams = /[;;。\n]|(?:,|,|、)?(?:并且|同时|以及)|[,,]并(?!按|购)/;

/**
 * V-GOAL-06: the goals that stand in one cell, if there are several: at least two parts that each reach something of
 * their own. `完成A标准确认;签订B合同` has two, `完成标准确认并归档` one.
 */
export function partsOf(text: string, read: ReadGoal): readonly string[] {
  const parts = text
    .split(seams)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const reached = new Set(
    parts.flatMap((part) => {
      const { outcomes, measure, stage, clarity } = read(part);
      const tried = !clarity.clear && clarity.because === 'empty-object' ? part : null;
      const own = outcomes[0]?.object ?? stage ?? measure ?? tried;
      return own === null ? [] : [own];
    }),
  );
  return reached.size >= 2 ? parts : [];
}
