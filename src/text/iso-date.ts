/** True for an ISO 8601 year, month, day or instant that exists: `2025`, `2025-01`, `2025-01-06`, `2025-01-06T09:30:00Z`. */
export function isIsoDate(text: string): boolean {
  const [, year, month = 1, day = 1, time] = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(T.+)?)?)?$/.exec(text) ?? [];
  // Date turns 30 February into a day in March, so compare the month. The pattern has checked the rest.
  const inMonth = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCMonth();
  return inMonth === Number(month) - 1 && !(time && Number.isNaN(Date.parse(text)));
}
