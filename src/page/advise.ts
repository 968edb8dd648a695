import type {Facts, sentences as allSentences, Topic} from '../advice/console-sentences.js';
import {loadAdvice} from './load-advice.js';
import {warnOnce} from './warn-once.js';

type Sentence = (...facts: readonly unknown[]) => string;

let loading: ReturnType<typeof loadAdvice> | undefined;
let sentences: Partial<typeof allSentences> | undefined;
const asked = new Set<string>();

/** Loads the sentences now, or fails as it did before. Tests call it, so that each sentence is said at once. */
export async function loadSentences(): Promise<void> {
  loading ??= loadAdvice();
  sentences = (await loading).sentences;
}

/** The sentence of a topic. A file of another version may lack it, or need other facts. */
function sentenceOf(topic: Topic, facts: readonly unknown[]): string | undefined {
  try {
    return (sentences?.[topic] as Sentence | undefined)?.(...facts);
  } catch {
    return undefined;
  }
}

/**
 * Says on the console, once, what the page's owner should know. The sentence is loaded when it is needed. Where that fails,
 * its id and its facts have to do.
 */
export function advise<T extends Topic>(topic: T, ...facts: Facts<T>): void {
  const request = JSON.stringify([topic, ...facts]);
  if (asked.has(request)) return;
  asked.add(request);
  const say = (): void =>
    warnOnce(sentenceOf(topic, facts) ?? `${request} (the sentence cannot be loaded: see “Messages on the console” in docs/embedding.md)`);
  if (sentences) say();
  else loadSentences().then(say, say);
}
