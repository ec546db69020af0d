import type { ISetDefinedNameMutationParam } from '@univerjs/preset-sheets-node-core';
import type { UniverParts } from 'addin/preview/excel-host/univer/parts';
import type { DefinedName, WorkbookModel } from 'addin/preview/excel-host/workbook-model';

/** Univer's word for a name that belongs to the whole workbook. */
const WORKBOOK_SCOPE = 'AllDefaultWorkbook';
const SET = 'formula.mutation.set-defined-name';
const REMOVE = 'formula.mutation.remove-defined-name';

type UniverName = Pick<
  ISetDefinedNameMutationParam,
  'id' | 'name' | 'formulaOrRefString' | 'comment' | 'localSheetId' | 'hidden'
>;

export function definedNames(parts: UniverParts): Pick<WorkbookModel, 'names' | 'setName' | 'deleteName'> {
  const { commands, workbook } = parts;
  const unitId = workbook.getUnitId();
  const all = (): UniverName[] => Object.values(parts.names.getDefinedNameMap(unitId) ?? {});
  return {
    names: () => all().map(toName),
    setName: ({ id, name, formula, comment, sheetId, visible }) => {
      commands.syncExecuteCommand(SET, {
        unitId,
        id,
        name,
        formulaOrRefString: isReference(formula) ? formula.slice(1) : formula,
        comment,
        localSheetId: sheetId ?? WORKBOOK_SCOPE,
        hidden: !visible,
      });
    },
    deleteName: (id) => {
      const name = all().find((one) => one.id === id);
      if (name) commands.syncExecuteCommand(REMOVE, { unitId, ...name });
    },
  };
}

const isReference = (formula: string) =>
  /^=('([^']|'')+'|[^'!()+\-*/&<>=,]+)!\$?[A-Z]{1,3}\$?\d+(:\$?[A-Z]{1,3}\$?\d+)?$/.test(formula);

function toName({ id, name, formulaOrRefString, comment, localSheetId, hidden }: UniverName): DefinedName {
  return {
    id,
    name,
    formula: formulaOrRefString.startsWith('=') ? formulaOrRefString : `=${formulaOrRefString}`,
    comment: comment ?? '',
    ...(localSheetId && localSheetId !== WORKBOOK_SCOPE ? { sheetId: localSheetId } : {}),
    visible: hidden !== true,
  };
}
