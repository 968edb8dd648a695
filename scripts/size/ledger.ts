/** Size of a file as it is built, and as it travels. */
export interface Size {
  /** Bytes of the file. */
  readonly raw: number;
  /** Bytes after brotli at its highest level, which is what readers download. */
  readonly brotli: number;
}

export type Sizes = Readonly<Record<string, Size>>;

/** Sizes of the files when somebody last looked at them and found them right. */
export interface Ledger {
  /** Version of the compressor: another one may be some bytes off. */
  readonly compressor: string;
  readonly files: Sizes;
}

/** Pattern of file names → most bytes that they may have, compressed. */
export type Budgets = Readonly<Record<string, number>>;

/** Another version of the compressor may differ by this share. */
const COMPRESSOR_TOLERANCE = 0.01;

/** Differences from the ledger, in either direction, and files over their budgets. Empty when all is well. */
export function sizeProblems(now: Ledger, ledger: Ledger, budgets: Budgets): string[] {
  const names = [...new Set([...Object.keys(now.files), ...Object.keys(ledger.files)])].sort();
  const sameCompressor = now.compressor === ledger.compressor;
  return names.flatMap((name) => {
    const size = now.files[name];
    const before = ledger.files[name];
    if (!size) return [`${name} is in the ledger, but is not built any more`];
    const over = budgetProblem(name, size, budgets);
    if (!before) return [...over, `${name} is new: ${bytes(size.brotli)}`];
    return [...over, ...difference(name, size, before, sameCompressor)];
  });
}

/** The budget of a file: that of its name, else that of the first pattern that fits. */
export function budgetOf(name: string, budgets: Budgets): number | undefined {
  const pattern = Object.keys(budgets).find((one) => one === name) ?? Object.keys(budgets).find((one) => fits(name, one));
  return pattern === undefined ? undefined : budgets[pattern];
}

function budgetProblem(name: string, {brotli}: Size, budgets: Budgets): string[] {
  const budget = budgetOf(name, budgets);
  if (budget === undefined) return [`${name} has no budget in test/size/budgets.json`];
  return brotli > budget ? [`${name} is over its budget of ${bytes(budget)} by ${bytes(brotli - budget)}: ${bytes(brotli)}`] : [];
}

function difference(name: string, now: Size, before: Size, sameCompressor: boolean): string[] {
  const change = now.brotli - before.brotli;
  const isWithinTolerance = !sameCompressor && now.raw === before.raw && Math.abs(change) <= before.brotli * COMPRESSOR_TOLERANCE;
  if (isWithinTolerance || (change === 0 && now.raw === before.raw)) return [];
  const direction = change > 0 ? 'grew' : change < 0 ? 'shrank' : 'changed';
  return [
    `${name} ${direction}: ${bytes(before.brotli)} → ${bytes(now.brotli)} (${signed(change)} B; uncompressed ${signed(now.raw - before.raw)} B)`,
  ];
}

function fits(name: string, pattern: string): boolean {
  const expression = pattern
    .split('*')
    .map((text) => text.replace(/[.\\+?^${}()|[\]]/g, '\\$&'))
    .join('[^/]+');
  return new RegExp(`^${expression}$`).test(name);
}

function signed(value: number): string {
  return value > 0 ? `+${value}` : String(value);
}

export function bytes(value: number): string {
  return `${value.toLocaleString('en')} B`;
}
