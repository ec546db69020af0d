import { endColumn, endRow, LAST, type Area } from 'addin/preview/excel-host/address';
import type { Book, HeldRange } from 'addin/preview/excel-host/book/book';
import { invalidArgument, itemNotFound } from 'addin/preview/excel-host/fault';
import type { HostObject, Turn } from 'addin/preview/excel-host/protocol/member';
import { objectOf, typeNamed } from 'addin/preview/excel-host/types/registry';

/** A range as an object of the API, which from now on moves with its cells. */
export function aRange(book: Book, sheetId: string, area: Area): HostObject {
  const inside =
    area.row >= 0 && area.column >= 0 && endRow(area) < LAST.rowCount && endColumn(area) < LAST.columnCount;
  if (!inside || area.rowCount < 1 || area.columnCount < 1) throw invalidArgument();
  const held: HeldRange = { sheetId, area };
  book.held.add(held);
  return objectOf('Range', held);
}

export function rangeIn(value: unknown): HeldRange {
  const object = value as HostObject | null;
  if (!object || object.type !== (typeNamed('Range') as unknown)) throw invalidArgument();
  return object.state as HeldRange;
}

/** The range a text names, seen from the sheet of another range. */
export function rangeByText(range: HeldRange, text: string, turn: Turn): HostObject {
  const member = typeNamed('Worksheet').members['GetRange'];
  if (member?.kind !== 'way') throw itemNotFound();
  return member.to({ id: range.sheetId }, [text], turn) as HostObject;
}
