import { compareRatios, whole, type Ratio } from 'shared/quantity/ratio';

/** Grades of an evaluation (7.2, PROPOSED): from so many points on. The last one has no lower end. */
export const grades: readonly { readonly grade: string; readonly zh: string; readonly from: number }[] = [
  { grade: 'excellent', zh: '优', from: 90 },
  { grade: 'good', zh: '良', from: 80 },
  { grade: 'fair', zh: '中', from: 70 },
  { grade: 'pass', zh: '合格', from: 60 },
];

export const failing = { grade: 'fail', zh: '不合格' };

export const gradeOf = (points: Ratio): string =>
  grades.find(({ from }) => compareRatios(points, whole(from)) >= 0)?.grade ?? failing.grade;

/** Who weighs how much in the total of an evaluation, in percent (7.2, PROPOSED). */
export const evaluationWeights = { self: 10, mutual: 20, superior: 30, data: 40 } as const;

/** Attendance and effect in the score of a collaboration meeting, in percent (3.9 `COLLAB`, PROPOSED). */
export const collaborationWeights = { attended: 50, effect: 50 } as const;
