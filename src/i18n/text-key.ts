/**
 * A short name for an English text, made of the text alone: the CDN files find translations by it and need no ids. Their
 * build refuses two texts of one key.
 */
export function textKey(text: string): string {
  let key = 7;
  for (let i = 0; i < text.length; i++) key = (key * 31 + text.charCodeAt(i)) % 1_679_616; // 36 ** 4: four characters at most
  return key.toString(36);
}
