// A date as typed into a page or a head → an ISO date.

const WHOLE_DATE = /(?<!\d)((?:19|20)\d{2})\s*(?:[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})|(\d{2})(\d{2}))(?!\d)/;

/** Reads `2022-02-08 16:34`, `2022年2月8日`, `2022/2/8`, `20220208`; a date that does not exist is none. */
export function readIsoDate(text: string): string | undefined {
  const match = WHOLE_DATE.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [match[1], match[2] ?? match[4], match[3] ?? match[5]].map(Number);
  const date = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day ?? 0));
  const exists = date.getUTCMonth() === (month ?? 0) - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : undefined;
}
