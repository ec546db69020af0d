import { mend } from 'addin/workbook/plan-sheets/edit/mend-plan';
import type { Finding } from 'shared/review/finding';
import { chanceFrom } from 'tests/campaign/chance';
import { someEdits, type UserEdit } from 'tests/campaign/edits/user-edit';
import { freshWorkbook, openSession, textsOf, type Session } from 'tests/campaign/edits/workbook';

export interface EditFigures {
  sequences: number;
  edits: number;
  /** Texts that stood in the sheets when they were read. */
  texts: number;
  /** Sequences after which something was found damaged, and mends that were carried out. */
  damaged: number;
  mended: number;
}

/** The first sequence after which a text that stands in the sheets was in no plan and in no finding. */
export interface LostText {
  readonly seed: number;
  readonly lost: readonly string[];
  readonly edits: readonly UserEdit[];
}

/** Sequences of edits that are made in one workbook, one after the other, before it is thrown away. */
const perWorkbook = 8;

/**
 * Random edits of a plan's sheets, then read and repaired: whatever stands in the sheets is content of the plan, or a
 * finding names the damage that keeps it out.
 */
export async function runEdits({
  sequences,
  seed,
  onDone = () => undefined,
}: {
  readonly sequences: number;
  readonly seed: number;
  readonly onDone?: (done: number) => void;
}): Promise<{ readonly figures: EditFigures; readonly found: LostText | null }> {
  const figures: EditFigures = { sequences: 0, edits: 0, texts: 0, damaged: 0, mended: 0 };
  const fresh = await freshWorkbook();
  while (figures.sequences < sequences) {
    const own = seed * 1_000_003 + figures.sequences;
    const found = await runWorkbook(fresh, own, Math.min(perWorkbook, sequences - figures.sequences), figures);
    if (found !== null) return { figures, found };
    onDone(figures.sequences);
  }
  return { figures, found: null };
}

async function runWorkbook(
  fresh: Parameters<typeof openSession>[0],
  seed: number,
  sequences: number,
  figures: EditFigures,
): Promise<LostText | null> {
  const chance = chanceFrom(seed);
  const done: UserEdit[] = [];
  let count = 0;
  const newText = (): string => `词${String(seed)}x${String((count += 1))}`;
  let session = await openSession(fresh);
  try {
    for (let sequence = 0; sequence < sequences; sequence += 1) {
      for (const edit of someEdits(chance, newText)) {
        done.push(edit);
        figures.edits += 1;
        session = await session.perform(edit);
      }
      figures.sequences += 1;
      const lost = await lostIn(session, figures);
      if (lost.length > 0) return { seed, lost, edits: done };
    }
    return null;
  } finally {
    session.close();
  }
}

const isOfTasks = ({ at }: Finding): boolean => at.block === 'TASK';

/** Reads, and where something is damaged takes every offer to mend and reads again. */
async function lostIn(session: Session, figures: EditFigures): Promise<readonly string[]> {
  const typed = [...(await session.texts())].filter((text) => text.startsWith('词'));
  figures.texts += typed.length;
  const first = await session.read();
  const missing = missingFrom(typed, first);
  if (missing.length > 0 && !first.damage.some(isOfTasks)) return missing;
  const offers = first.damage.flatMap(({ mend: offer }) => (offer === undefined ? [] : [offer]));
  if (first.damage.length > 0) figures.damaged += 1;
  for (const offer of offers) {
    await mend(session.planIndex, offer);
    figures.mended += 1;
  }
  if (offers.length === 0) return [];
  const after = await session.read();
  const left = missingFrom(typed, after);
  return left.length > 0 && !after.damage.some(isOfTasks) ? left : [];
}

const missingFrom = (
  typed: readonly string[],
  { document }: Awaited<ReturnType<Session['read']>>,
): readonly string[] => {
  const known = textsOf(document);
  return typed.filter((text) => !known.has(text));
};
