import type { WriteLog } from 'functions/ports/log';

const writers = { info: 'info', warning: 'warn', error: 'error' } as const;

/** One JSON line an event: Application Insights keeps the members searchable. */
export const writeLog: WriteLog = ({ level, event, correlationId, facts, fault }) => {
  const line = { event, correlationId, ...facts, ...(fault === undefined ? {} : { fault: described(fault) }) };
  console[writers[level]](JSON.stringify(line));
};

/** Name, message and stack, with causes; nothing of a fault's other members, which may hold requests and their headers. */
function described(fault: unknown): unknown {
  if (!(fault instanceof Error)) return String(fault);
  const { name, message, stack, cause } = fault;
  return { name, message, stack, ...(cause === undefined ? {} : { cause: described(cause) }) };
}
