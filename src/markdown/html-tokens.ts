import type {Token} from 'markdown-it';
import {attributeOf} from './html-text.js';

const SILENT_TAG = /^<(script|style|template|iframe|textarea|title|svg)\b/i;

/**
 * Inline tokens without the content of elements that are not for readers. Inline HTML has one token for each tag.
 *
 * Marks pair up across tags. Of those that begin or end inside, only whole pairs go, else others would lose their half.
 */
export function readable(tokens: readonly Token[]): Token[] {
  const ends = silentEnds(tokens);
  const kept: Token[] = [];
  let silentUntil = -1;
  let silentFrom = 0;
  for (const [i, token] of tokens.entries()) {
    if (i >= silentUntil) {
      kept.push(token);
      const silent = token.type === 'html_inline' ? SILENT_TAG.exec(token.content)?.[1]?.toLowerCase() : undefined;
      if (silent === undefined) continue;
      silentUntil = ends.get(silent) ?? -1;
      silentFrom = kept.length;
    } else if (token.nesting === -1 && kept.length > silentFrom && kept.at(-1)!.nesting === 1) {
      kept.pop();
    } else if (token.nesting !== 0) {
      kept.push(token);
    }
  }
  return kept;
}

/** Index of the last end tag of each element whose content is not for readers. */
function silentEnds(tokens: readonly Token[]): Map<string, number> {
  const ends = new Map<string, number>();
  tokens.forEach(({type, content}, i) => {
    const [, name] = type === 'html_inline' ? (/^<\/([a-z]+)/i.exec(content) ?? []) : [];
    if (name) ends.set(name.toLowerCase(), i);
  });
  return ends;
}

/**
 * Tags that begin and end a link of HTML, at one level and with no other link inside. The value is the address for the first
 * tag, undefined for the last.
 */
export function pairHtmlLinks(tokens: readonly Token[]): Map<Token, string | undefined> {
  const pairs = new Map<Token, string | undefined>();
  let level = 0;
  let opened: {readonly token: Token; readonly level: number} | undefined;
  for (const token of tokens) {
    level += token.nesting;
    if (opened && level < opened.level) opened = undefined;
    if (token.type === 'link_open') opened = undefined;
    if (token.type !== 'html_inline' || !/^<\/?a\b/i.test(token.content)) continue;
    if (!token.content.startsWith('</')) opened = /\shref\b/i.test(token.content) ? {token, level} : undefined;
    else if (opened?.level === level) {
      pairs.set(opened.token, attributeOf(opened.token.content, 'href')).set(token, undefined);
      opened = undefined;
    }
  }
  return pairs;
}
