/** What one request has said so far: everything is asked for once, however often it is spoken of. */
export interface SingleRequest {
  readonly context: Excel.RequestContext;
  /** A sheet that stands, by its name. */
  readonly sheet: (name: string) => Excel.Worksheet;
  readonly addSheet: (name: string) => Excel.Worksheet;
  /** Where a pattern of looks was put first: `'任务'!B1:F3` by the pattern. */
  readonly stamped: Map<string, string>;
}

export function singleRequest(context: Excel.RequestContext): SingleRequest {
  const { worksheets } = context.workbook;
  const asked = new Map<string, Excel.Worksheet>();
  const keep = (name: string, sheet: Excel.Worksheet): Excel.Worksheet => {
    asked.set(name, sheet);
    return sheet;
  };
  return {
    context,
    sheet: (name) => asked.get(name) ?? keep(name, worksheets.getItem(name)),
    addSheet: (name) => keep(name, worksheets.add(name)),
    stamped: new Map(),
  };
}
