import pRetry, {AbortError} from 'p-retry';

/** An address did not answer, or with something that cannot be used. The message is for a person. */
export class SourceError extends Error {}

export interface FetchOptions {
  /** Bytes of an answer at most, counted while it arrives. */
  readonly limit: number;
  readonly etag?: string | undefined;
  readonly attempts?: number | undefined;
  /** First wait before another attempt, in milliseconds; it doubles, with chance in it. */
  readonly backOff?: number | undefined;
  readonly timeout?: number | undefined;
  /** Header for this address alone: with it no answer is followed to another one. */
  readonly secret?: {readonly header: string; readonly value: string} | undefined;
}

export interface Answer {
  readonly text: string;
  readonly etag?: string;
  readonly type: string;
}

const USER_AGENT = 'leavex-widgets (campaign compiler)';
/** A server that wants us to wait longer is asked at the next run. */
const LONGEST_WAIT = 60_000;

/**
 * Requests an address politely: with a name, a limit and patience. It sends the mark of the last answer, so that nothing is
 * sent twice. Undefined when nothing has changed since that answer.
 *
 * @throws {SourceError}
 */
export async function fetchSource(url: string, options: FetchOptions): Promise<Answer | undefined> {
  const {attempts = 4, backOff = 1_000} = options;
  try {
    return await pRetry(() => attempt(url, options), {
      retries: attempts - 1,
      minTimeout: backOff,
      maxTimeout: LONGEST_WAIT,
      randomize: true,
    });
  } catch (error) {
    throw error instanceof SourceError ? error : new SourceError(`${url} ${reasonOf(error)}.`, {cause: error});
  }
}

async function attempt(url: string, {limit, etag, timeout = 15_000, backOff = 1_000, secret}: FetchOptions): Promise<Answer | undefined> {
  const signal = AbortSignal.timeout(timeout);
  const response = await fetch(url, {
    headers: {
      'User-Agent': USER_AGENT,
      Accept: 'application/json, text/csv, text/plain;q=0.9, */*;q=0.5',
      ...(etag ? {'If-None-Match': etag} : {}),
      ...(secret ? {[secret.header]: secret.value} : {}),
    },
    redirect: secret ? 'manual' : 'follow',
    signal,
  }).catch((error: unknown) => {
    throw new SourceError(`${url} ${reasonOf(error)}.`, {cause: error});
  });
  if (response.status === 304) return undefined;
  if (secret && response.status >= 300 && response.status < 400) {
    await response.body?.cancel();
    throw new AbortError(new SourceError(`${url} leads to another address, and the key is not sent there.`));
  }
  if (!response.ok) {
    await response.body?.cancel();
    const error = new SourceError(`${url} answered ${response.status}.`);
    if (response.status !== 429 && response.status < 500) throw new AbortError(error);
    const after = Number(response.headers.get('retry-after')) * 1_000;
    if (after > LONGEST_WAIT) throw new AbortError(new SourceError(`${url} asks to wait for ${after / 1_000} seconds.`));
    if (after > backOff) await new Promise((resolve) => setTimeout(resolve, after - backOff));
    throw error;
  }
  const bytes = await readLimited(response, url, limit);
  const newTag = response.headers.get('etag');
  const type = response.headers.get('content-type') ?? '';
  try {
    return {text: new TextDecoder('utf-8', {fatal: true}).decode(bytes), type, ...(newTag ? {etag: newTag} : {})};
  } catch {
    throw new AbortError(new SourceError(`${url} answered with something that is not UTF-8 text.`));
  }
}

async function readLimited(response: Response, url: string, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
      length += chunk.byteLength;
      if (length > limit) throw new AbortError(new SourceError(`${url} answers with more than ${limit / 1_000_000} MB.`));
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof AbortError) throw error;
    throw new SourceError(`${url} broke off in the middle of its answer.`, {cause: error});
  }
  return Buffer.concat(chunks);
}

function reasonOf(error: unknown): string {
  const {name, cause} = error as Error;
  if (name === 'TimeoutError' || name === 'AbortError') return 'did not answer in time';
  const code = (cause as NodeJS.ErrnoException | undefined)?.code;
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'has an address that no server answers to';
  return `cannot be reached${code ? ` (${code})` : ''}`;
}
