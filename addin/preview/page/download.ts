import type { ExcelHost } from 'addin/preview/excel-host/host';

/** The workbook as a real .xlsx file. The writer is large and seldom needed, so it is loaded when it is. */
export async function download(host: ExcelHost): Promise<void> {
  const { saveXlsx } = await import('addin/preview/excel-host/save-xlsx');
  const content = await saveXlsx(host);
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = 'countersign.xlsx';
  link.click();
  // The browser needs the address until the download has begun.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
