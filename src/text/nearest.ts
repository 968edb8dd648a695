/** Letters that must be changed, added or left out to make one word of another (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({length: b.length + 1}, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = row[j - 1]! + Number(a[i - 1] !== b[j - 1]);
      next.push(Math.min(change, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}

/** The word that was probably meant; undefined where none is like it. Slow for long words, so it is for what people type by hand. */
export function nearest(word: string, words: readonly string[]): string | undefined {
  const typed = word.toLowerCase().slice(0, 40);
  let least = typed.length > 3 ? 3 : 2;
  let best: string | undefined;
  for (const candidate of words) {
    const far = distance(typed, candidate.toLowerCase());
    if (far < least) [best, least] = [candidate, far];
  }
  return best;
}
