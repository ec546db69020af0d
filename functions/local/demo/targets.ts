import type { IssuedTarget, TargetHistory } from 'functions/ports/planning';
import type { TargetsOf } from 'functions/storage/master-data';
import { indicatorOf } from 'shared/indicator/catalogue';

type ThreeMonths = readonly [january: number, february: number, march: number];

/** One indicator of one unit or person in the first quarter of 2026, as people say it: money in 万元. */
interface TargetLine {
  readonly indicator: string;
  readonly owner?: string;
  readonly target: ThreeMonths;
  readonly lastYear?: ThreeMonths;
  /** The year before last and the one before that; then the month's budget (DR-30). */
  readonly earlier?: readonly [ThreeMonths, ThreeMonths];
  readonly budget?: ThreeMonths;
}

interface Issue {
  readonly of: TargetsOf;
  /** Growth of the industry and of the benchmark, as ratios. */
  readonly growth: readonly [industry: number, benchmark: number];
  readonly lines: readonly TargetLine[];
}

const issueTo = (unit: string, growth: Issue['growth'], lines: readonly TargetLine[], person?: string): Issue => ({
  of: { unit, person: person ?? null, year: 2026 },
  growth,
  lines,
});

const issues: readonly Issue[] = [
  issueTo(
    'BIZ1',
    [0.08, 0.12],
    [
      {
        indicator: 'REV_CY',
        target: [430, 360, 420],
        lastYear: [395, 330, 380],
        earlier: [
          [366, 301, 352],
          [331, 270, 318],
        ],
        budget: [425, 355, 415],
      },
      { indicator: 'CTR_NCY', target: [100, 80, 160], lastYear: [88, 72, 140] },
      { indicator: 'NEWCUST', target: [2, 1, 2], lastYear: [1, 1, 2] },
      { indicator: 'OPP_RPT', target: [5, 9, 12], lastYear: [3, 6, 9] },
      { indicator: 'OPP_PRG', target: [0.75, 0.78, 0.8] },
      { indicator: 'CASH_IN', target: [336, 304, 360], lastYear: [300, 290, 330] },
      { indicator: 'B_DUE_AR', target: [420, 440, 450], lastYear: [390, 400, 410] },
      { indicator: 'COLL_RATE', target: [0.8, 0.69, 0.8] },
      { indicator: 'CSAT', target: [4.5, 4.5, 4.5], lastYear: [4.4, 4.4, 4.4] },
      { indicator: 'B_SVY_N', owner: 'p-xu', target: [20, 20, 20] },
      { indicator: 'A_VISIT', owner: 'p-xu', target: [60, 50, 60], lastYear: [52, 40, 48] },
      { indicator: 'A_INTENT', owner: 'p-xu', target: [3, 3, 3] },
      { indicator: 'OTH_DONE', owner: 'p-li', target: [0.95, 0.95, 0.95] },
    ],
  ),
  issueTo(
    'BIZ2',
    [0.06, 0.1],
    [
      {
        indicator: 'REV_CY',
        target: [300, 248.2, 286.5],
        lastYear: [276, 229, 262.8],
        earlier: [
          [255, 212, 240.5],
          [243, 203, 231],
        ],
        budget: [295, 244, 280],
      },
      { indicator: 'CTR_NCY', target: [70, 60, 90], lastYear: [62, 51, 78] },
      { indicator: 'NEWCUST', target: [1, 1, 1], lastYear: [1, 0, 1] },
      { indicator: 'OPP_RPT', target: [3, 5, 7], lastYear: [2, 4, 6] },
      { indicator: 'CASH_IN', target: [224, 182, 210], lastYear: [205, 170, 190.4] },
      { indicator: 'B_DUE_AR', target: [320, 260, 300], lastYear: [290, 240, 265] },
      { indicator: 'COLL_RATE', target: [0.7, 0.7, 0.7] },
      { indicator: 'CSAT', target: [4.6, 4.6, 4.6], lastYear: [4.5, 4.5, 4.5] },
      { indicator: 'B_SVY_N', owner: 'p-gao', target: [5, 5, 5] },
      { indicator: 'A_VISIT', owner: 'p-gao', target: [30, 26, 32], lastYear: [27, 24, 28] },
    ],
  ),
  issueTo(
    'MKT1',
    [0.08, 0.12],
    [
      { indicator: 'OPP_RPT', target: [2, 4, 6], lastYear: [1, 3, 5] },
      { indicator: 'A_INTENT', owner: 'p-liu', target: [3, 3, 4] },
      { indicator: 'A_ONLINE', owner: 'p-liu', target: [6, 6, 8], lastYear: [4, 4, 6] },
      { indicator: 'A_VISIT', owner: 'p-liu', target: [20, 18, 24], lastYear: [18, 15, 20] },
    ],
  ),
  issueTo(
    'MKT2',
    [0.06, 0.1],
    [
      { indicator: 'OPP_RPT', target: [2, 3, 5], lastYear: [1, 2, 4] },
      { indicator: 'A_INTENT', owner: 'p-ma', target: [2, 2, 3] },
      { indicator: 'A_ONLINE', owner: 'p-ma', target: [5, 4, 6], lastYear: [3, 3, 5] },
      { indicator: 'A_VISIT', owner: 'p-ma', target: [16, 14, 18], lastYear: [14, 12, 15] },
    ],
  ),
  issueTo(
    'BIZ1',
    [0.08, 0.12],
    [
      {
        indicator: 'REV_CY',
        target: [16, 14, 17],
        lastYear: [14, 12.5, 14.5],
        earlier: [
          [12.8, 11, 13],
          [12, 10.4, 12.2],
        ],
        budget: [15.5, 13.5, 16.5],
      },
      { indicator: 'NEWCUST', target: [2, 1, 2] },
      { indicator: 'A_VISIT', target: [400, 320, 440] },
      { indicator: 'A_INTENT', target: [3, 3, 3] },
    ],
    'p-xu',
  ),
];

/** Added up for the sales center and the company: what departments are given in money. */
const addedUp = ['REV_CY', 'CTR_NCY', 'CASH_IN', 'B_DUE_AR'];

const fenIn = 1_000_000;

/** From what people say to what is kept: 万元 becomes whole 分. */
const kept = (indicator: string, value: number): number =>
  indicatorOf(indicator)?.unit.kind === 'money' ? Math.round(value * fenIn) : value;

function targetsOf({ growth, lines }: Issue): readonly IssuedTarget[] {
  return lines.flatMap(({ indicator, owner = null, target, lastYear, earlier, budget }) =>
    target.map((value, month) => {
      const of = (months: ThreeMonths | undefined): number | null => {
        const said = months?.[month];
        return said === undefined ? null : kept(indicator, said);
      };
      const history: TargetHistory = {
        lastYears: [of(lastYear), of(earlier?.[0]), of(earlier?.[1])],
        budget: of(budget),
        industryGrowth: growth[0],
        benchmarkGrowth: growth[1],
      };
      return {
        indicator,
        period: `2026M0${month + 1}`,
        target: kept(indicator, value),
        previous: of(lastYear),
        owner,
        ...(earlier ? { history } : {}),
      };
    }),
  );
}

/** What the departments carry together, issued to those above them. */
function above(unit: string): readonly [TargetsOf, readonly IssuedTarget[]] {
  const departments = issues.filter(({ of }) => of.person === null).flatMap(targetsOf);
  const months = ['2026M01', '2026M02', '2026M03'];
  const sum = (indicator: string, period: string, value: (target: IssuedTarget) => number): number =>
    departments
      .filter((each) => each.indicator === indicator && each.period === period)
      .reduce((total, each) => total + value(each), 0);
  const targets = addedUp.flatMap((indicator) =>
    months.map((period) => ({
      indicator,
      period,
      target: sum(indicator, period, ({ target }) => target),
      previous: sum(indicator, period, ({ previous }) => previous ?? 0),
    })),
  );
  return [{ unit, person: null, year: 2026 }, targets];
}

/** Targets of the first quarter of 2026, month by month. */
export const demoTargets: readonly (readonly [TargetsOf, readonly IssuedTarget[]])[] = [
  ...issues.map((issue) => [issue.of, targetsOf(issue)] as const),
  above('SC'),
  above('CO'),
];
