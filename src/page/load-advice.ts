import type * as Advice from '../advice/console-sentences.js';

/** Gets the sentences for people who embed a widget. Pages without a mistake never need them. */
export const loadAdvice = (): Promise<typeof Advice> => import('../advice/console-sentences.js');
