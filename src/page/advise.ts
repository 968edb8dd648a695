import type {Facts, sentences as allSentences, Topic} from '../advice/console-sentences.js';
import {loadAdvice} from './load-advice.js';
import {warnOnce} from './warn-once.js';

type Sentence = (...facts: readonly unknown[]) => string;

let sentences: Partial<typeof allSentences> | undefined;
const asked = new Set<string>();

/** Loads the sentences now. Tests call it, so that each sentence is said at once. */
export async function loadSentences(): Promise<void> {
  sentences ??= (await loadAdvice()).sentences;
}

/**
 * Says on the console, once, what the page's owner should know. The sentence is loaded when it is needed. Where that fails,
 * its id and its facts have to do.
 */
export function advise<T extends Topic>(topic: T, ...facts: Facts<T>): void {
  const request = JSON.stringify([topic, ...facts]);
  if (asked.has(request)) return;
  asked.add(request);
  const say = (): void => {
    // A file of another version may lack it.
    const sentence = sentences?.[topic] as Sentence | undefined;
    warnOnce(sentence?.(...facts) ?? `${request} (the sentence cannot be loaded: see “Messages on the console” in docs/embedding.md)`);
  };
  if (sentences) say();
  else loadSentences().then(say, say);
}
