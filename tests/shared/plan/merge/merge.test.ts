import fc from 'fast-check';
import { canonicalDocument } from 'shared/plan/canonical';
import { changesBetween } from 'shared/plan/changes';
import type { Cell, Cells, PlanDocument, PlanRow } from 'shared/plan/document';
import { conflictKey, mergeDocuments } from 'shared/plan/merge/merge';
import { withMatchedRows } from 'shared/plan/merge/match-rows';
import { departmentMonth } from 'shared/template/plans/monthly';

const columns = ['goal', 'owner', 'budget', 'end'] as const;
const cell: fc.Arbitrary<Cell> = fc.oneof(fc.constantFrom('a', 'b', 'c', 'd', ''), fc.integer({ min: 0, max: 3 }));
const cells: fc.Arbitrary<Cells> = fc.dictionary(fc.constantFrom(...columns), cell, { maxKeys: 4 });

const document = (rows: readonly PlanRow[], header: Cells = {}): PlanDocument => ({
  template: 'T-MON-D',
  templateVersion: 1,
  header,
  blocks: { TASK: rows },
});

type Edit =
  | { readonly kind: 'type'; readonly row: number; readonly column: string; readonly cell: Cell }
  | { readonly kind: 'header'; readonly column: string; readonly cell: Cell }
  | { readonly kind: 'add'; readonly at: number; readonly cells: Cells }
  | { readonly kind: 'remove'; readonly row: number }
  | { readonly kind: 'move'; readonly row: number; readonly to: number };

const place = fc.nat({ max: 12 });
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: fc.constant('type' as const), row: place, column: fc.constantFrom(...columns), cell }),
  fc.record({ kind: fc.constant('header' as const), column: fc.constantFrom('title', 'bgNote'), cell }),
  fc.record({ kind: fc.constant('add' as const), at: place, cells }),
  fc.record({ kind: fc.constant('remove' as const), row: place }),
  fc.record({ kind: fc.constant('move' as const), row: place, to: place }),
);
const edits = fc.array(edit, { maxLength: 8 });
const baseDocument = fc.tuple(fc.array(cells, { maxLength: 6 }), cells).map(([rows, header]) =>
  document(
    rows.map((each, at) => ({ id: `r${at}`, cells: each })),
    header,
  ),
);

let added = 0;
function play(of: PlanDocument, steps: readonly Edit[], who: string): PlanDocument {
  return steps.reduce((now, step): PlanDocument => {
    const rows = [...(now.blocks['TASK'] ?? [])];
    const at = (row: number): number => (rows.length === 0 ? -1 : row % rows.length);
    switch (step.kind) {
      case 'header':
        return { ...now, header: { ...now.header, [step.column]: step.cell } };
      case 'add':
        added += 1;
        rows.splice(step.at % (rows.length + 1), 0, { id: `${who}${added}`, cells: step.cells });
        break;
      case 'type': {
        const row = rows[at(step.row)];
        if (row !== undefined) rows[at(step.row)] = { ...row, cells: { ...row.cells, [step.column]: step.cell } };
        break;
      }
      case 'remove':
        if (rows.length > 0) rows.splice(at(step.row), 1);
        break;
      case 'move': {
        const [row] = rows.length === 0 ? [] : rows.splice(at(step.row), 1);
        if (row !== undefined) rows.splice(step.to % (rows.length + 1), 0, row);
        break;
      }
    }
    return { ...now, blocks: { TASK: rows } };
  }, of);
}

const rowIn = (of: PlanDocument, id: string): Cells | undefined =>
  (of.blocks['TASK'] ?? []).find((row) => row.id === id)?.cells;
const blank = (value: Cell | undefined): Cell => (value === undefined || value === '' ? null : value);
const three = fc.tuple(baseDocument, edits, edits);

describe('merging two versions of one plan', () => {
  it('keeps everything that either side typed, in the document or among the conflicts', () => {
    fc.assert(
      fc.property(three, ([base, ours, others]) => {
        const [mine, theirs] = [play(base, ours, 'm'), play(base, others, 't')];
        const merged = mergeDocuments({ base, mine, theirs });
        const listed = new Set(merged.conflicts.map(conflictKey));
        for (const side of [mine, theirs]) {
          for (const change of changesBetween(base, side)) {
            if (change.what === 'removed') continue;
            const there = change.block === 'HDR' ? side.header : rowIn(side, change.row);
            const now = change.block === 'HDR' ? merged.document.header : rowIn(merged.document, change.row);
            for (const column of change.columns) {
              if (listed.has(`${change.block}|${change.row}|${column}`)) continue;
              expect(blank(now?.[column])).toBe(blank(there?.[column]));
            }
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('finds a conflict only where both sides changed one cell, or one wrote in a row that the other took out', () => {
    fc.assert(
      fc.property(three, ([base, ours, others]) => {
        const [mine, theirs] = [play(base, ours, 'm'), play(base, others, 't')];
        for (const conflict of mergeDocuments({ base, mine, theirs }).conflicts) {
          const header = conflict.block === 'HDR';
          const of = (side: PlanDocument): Cells | undefined => (header ? side.header : rowIn(side, conflict.row));
          if (conflict.kind === 'cell') {
            const was = blank(of(base)?.[conflict.column]);
            expect([blank(of(mine)?.[conflict.column]), blank(of(theirs)?.[conflict.column])]).not.toContain(was);
          } else expect([of(mine), of(theirs)].filter((each) => each === undefined)).toHaveLength(1);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('comes to the same content whichever side is called mine, where nothing conflicts', () => {
    fc.assert(
      fc.property(three, ([base, ours, others]) => {
        const [mine, theirs] = [play(base, ours, 'm'), play(base, others, 't')];
        const one = mergeDocuments({ base, mine, theirs });
        const other = mergeDocuments({ base, mine: theirs, theirs: mine });
        expect(other.conflicts.map(conflictKey)).toEqual(one.conflicts.map(conflictKey));
        if (one.conflicts.length === 0) expect(canonicalDocument(other.document)).toBe(canonicalDocument(one.document));
      }),
      { numRuns: 500 },
    );
  });

  const inAnyOrder = (base: PlanDocument, sides: readonly [PlanDocument, PlanDocument, PlanDocument]) =>
    (
      [
        [0, 1, 2],
        [2, 1, 0],
        [1, 0, 2],
        [1, 2, 0],
      ] as const
    ).map((order): PlanDocument | null => {
      let stored = base;
      for (const next of order) {
        const merged = mergeDocuments({ base, mine: sides[next], theirs: stored });
        if (merged.conflicts.length > 0) return null;
        stored = merged.document;
      }
      return stored;
    });
  const sortedRows = (of: PlanDocument): PlanDocument => ({
    ...of,
    blocks: { TASK: [...(of.blocks['TASK'] ?? [])].sort((one, other) => (one.id < other.id ? -1 : 1)) },
  });
  const withoutConflicts = (ways: readonly (PlanDocument | null)[]): readonly PlanDocument[] =>
    ways.includes(null) ? [] : ways.flatMap((each) => each ?? []);

  it('comes to the same rows and cells in whichever order three people hand in, where nothing conflicts', () => {
    fc.assert(
      fc.property(baseDocument, edits, edits, edits, (base, a, b, c) => {
        const ways = inAnyOrder(base, [play(base, a, 'a'), play(base, b, 'b'), play(base, c, 'c')]);
        const contents = withoutConflicts(ways).map((each) => canonicalDocument(sortedRows(each)));
        expect(new Set(contents).size).toBeLessThanOrEqual(1);
      }),
      { numRuns: 400 },
    );
  });

  it('and to the same order of rows, where they only typed and added', () => {
    const still = fc.array(
      edit.filter(({ kind }) => kind !== 'move' && kind !== 'remove'),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(baseDocument, still, still, still, (base, a, b, c) => {
        const ways = inAnyOrder(base, [play(base, a, 'a'), play(base, b, 'b'), play(base, c, 'c')]);
        expect(new Set(withoutConflicts(ways).map(canonicalDocument)).size).toBeLessThanOrEqual(1);
      }),
      { numRuns: 400 },
    );
  });

  it('does nothing where only one side changed, and nothing where both did the same', () => {
    fc.assert(
      fc.property(baseDocument, edits, (base, ours) => {
        const mine = play(base, ours, 'm');
        for (const [left, right] of [
          [mine, base],
          [base, mine],
          [mine, mine],
        ] as const) {
          const merged = mergeDocuments({ base, mine: left, theirs: right });
          expect(canonicalDocument(merged.document)).toBe(canonicalDocument(mine));
          expect(merged.conflicts).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('takes the chosen side of a conflict, and mine where nobody chose', () => {
    const base = document([{ id: 'r', cells: { goal: 'old', owner: 'x' } }]);
    const mine = document([{ id: 'r', cells: { goal: 'my goal', owner: 'x' } }]);
    const theirs = document([{ id: 'r', cells: { goal: 'their goal', owner: 'y' } }]);
    const merged = mergeDocuments({ base, mine, theirs });
    expect(rowIn(merged.document, 'r')).toEqual({ goal: 'my goal', owner: 'y' });
    expect(merged.conflicts).toEqual([
      { kind: 'cell', block: 'TASK', row: 'r', column: 'goal', base: 'old', mine: 'my goal', theirs: 'their goal' },
    ]);
    const chosen = mergeDocuments({ base, mine, theirs }, new Map([['TASK|r|goal', 'theirs']]));
    expect(rowIn(chosen.document, 'r')).toEqual({ goal: 'their goal', owner: 'y' });
  });

  it('keeps a row that one side wrote in and the other took out, until somebody says that it goes', () => {
    const base = document([{ id: 'r', cells: { goal: 'old' } }]);
    const mine = document([{ id: 'r', cells: { goal: 'new' } }]);
    const merged = mergeDocuments({ base, mine, theirs: document([]) });
    expect(rowIn(merged.document, 'r')).toEqual({ goal: 'new' });
    expect(merged.conflicts).toMatchObject([{ kind: 'row', removedBy: 'theirs' }]);
    const gone = mergeDocuments({ base, mine, theirs: document([]) }, new Map([['TASK|r|', 'theirs']]));
    expect(rowIn(gone.document, 'r')).toBeUndefined();
  });
});

describe('rows that were written apart', () => {
  it('are one row where their key says so, and only then', () => {
    const reference = document([
      { id: 'stored-1', cells: { wbs: '1', goal: 'a' } },
      { id: 'stored-2', cells: { wbs: '2', goal: 'b' } },
      { id: 'kept', cells: { wbs: '3', goal: 'c' } },
    ]);
    const apart = document([
      { id: 'new-1', cells: { wbs: '1', goal: 'a, changed' } },
      { id: 'kept', cells: { wbs: '9', goal: 'c' } },
      { id: 'new-4', cells: { wbs: '4', goal: 'd' } },
    ]);
    const found = withMatchedRows(departmentMonth, reference, apart).blocks['TASK']?.map(({ id }) => id);
    expect(found).toEqual(['stored-1', 'kept', 'new-4']);
  });
});
