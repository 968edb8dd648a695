import {configure} from 'storybook/test';

// Stories are tests, too, on machines that have much else to do.
configure({asyncUtilTimeout: 8_000});

/** Stands for an answer that never comes. */
export const never = Symbol('never');

type Answers = Readonly<Record<string, unknown>>;

/**
 * Answers in place of a campaign API for as long as a story is shown: path → JSON, an HTTP status, or `never`.
 * Every story has a base URL of its own, since a good answer lasts as long as the page. For `beforeEach`.
 */
export function answering(base: string, answers: Answers): () => () => void {
  return () => {
    const original = globalThis.fetch;
    globalThis.fetch = (input, init) => {
      const url = input instanceof Request ? input.url : String(input);
      const path = url.slice(base.length);
      return url.startsWith(base) ? reply(path in answers ? answers[path] : 404) : original(input, init);
    };
    return () => {
      globalThis.fetch = original;
    };
  };
}

function reply(answer: unknown): Promise<Response> {
  if (answer === never) return new Promise(() => undefined);
  if (typeof answer === 'number') return Promise.resolve(new Response('', {status: answer}));
  return Promise.resolve(new Response(JSON.stringify(answer), {headers: {'content-type': 'application/json'}}));
}
