import {request as httpRequest, type IncomingMessage} from 'node:http';
import {request as httpsRequest} from 'node:https';
import {promisify} from 'node:util';
import {brotliDecompress, gunzip, inflate} from 'node:zlib';

/** Another site, on whose pages widgets ask. */
export const OTHER_SITE = 'https://another-site.example';
const TIMEOUT = 15_000;
const LIMIT = 50_000_000;

/** Answer of a server, as it was sent over the network. */
export interface Answer {
  readonly url: string;
  readonly status: number;
  /** Names in lower case; of a header that was sent twice, both values with a comma between. */
  readonly headers: Readonly<Record<string, string>>;
  /** Count of each header. */
  readonly times: Readonly<Record<string, number>>;
  readonly wireBytes: number;
  readonly text: string;
  readonly milliseconds: number;
}

/** No answer came that a widget could use. The message is for a person. */
export class NoAnswer extends Error {}

/** A few kilobytes can hold gigabytes. */
const unpacked = {maxOutputLength: LIMIT};
const unpack: ReadonlyMap<string, (bytes: Uint8Array) => Promise<Uint8Array>> = new Map([
  ['br', (bytes: Uint8Array) => promisify(brotliDecompress)(bytes, unpacked)],
  ['gzip', (bytes: Uint8Array) => promisify(gunzip)(bytes, unpacked)],
  ['deflate', (bytes: Uint8Array) => promisify(inflate)(bytes, unpacked)],
]);

/** A header as it may stand on a terminal, which takes some characters for commands. */
// eslint-disable-next-line no-control-regex -- these are what is looked for
const printable = (value: string): string => value.replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ').slice(0, 1_000);

/**
 * Asks as a widget on another site does: a plain GET without cookies that follows no redirect. Not with `fetch`, which hides
 * what went over the wire.
 *
 * @throws {NoAnswer}
 */
export async function ask(url: string, timeout = TIMEOUT): Promise<Answer> {
  const start = performance.now();
  const {message, bytes} = await send(url, timeout);
  const {statusCode = 0, headersDistinct, headers} = message;
  const encoding = headers['content-encoding']?.trim().toLowerCase() ?? '';
  let plain: Uint8Array;
  try {
    plain = (await unpack.get(encoding)?.(bytes)) ?? bytes;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
      throw new NoAnswer(`The answer is larger than ${LIMIT / 1_000_000} MB.`, {cause: error});
    throw new NoAnswer(`The answer is not compressed with ${encoding}, although its header says so.`, {cause: error});
  }
  const entries = Object.entries(headersDistinct as Record<string, string[]>);
  return {
    url,
    status: statusCode,
    headers: Object.fromEntries(entries.map(([name, values]) => [name, printable(values.join(', '))])),
    times: Object.fromEntries(entries.map(([name, values]) => [name, values.length])),
    wireBytes: bytes.byteLength,
    text: new TextDecoder().decode(plain),
    milliseconds: performance.now() - start,
  };
}

function send(url: string, timeout: number): Promise<{message: IncomingMessage; bytes: Buffer}> {
  return new Promise((resolve, reject) => {
    const fail = (error: unknown): void => reject(new NoAnswer(reasonOf(error), {cause: error}));
    const headers = {
      Origin: OTHER_SITE,
      Accept: '*/*',
      'Accept-Encoding': 'br, gzip, deflate',
      'User-Agent': 'leavex-widgets (doctor)',
    };
    const request = (url.startsWith('https:') ? httpsRequest : httpRequest)(
      url,
      {headers, signal: AbortSignal.timeout(timeout)},
      (message) => {
        const chunks: Buffer[] = [];
        let length = 0;
        message.on('data', (chunk: Buffer) => {
          chunks.push(chunk);
          length += chunk.byteLength;
          if (length > LIMIT) message.destroy(new NoAnswer(`The answer is larger than ${LIMIT / 1_000_000} MB.`));
        });
        message.on('error', fail);
        message.on('end', () => resolve({message, bytes: Buffer.concat(chunks)}));
      },
    );
    request.on('error', fail);
    request.end();
  });
}

function reasonOf(error: unknown): string {
  if (error instanceof NoAnswer) return error.message;
  const {name, code = '', message} = error as NodeJS.ErrnoException;
  if (name === 'AbortError' || name === 'TimeoutError') return 'No answer came in time.';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'No server has this name.';
  if (code === 'ECONNREFUSED') return 'The server refuses connections.';
  if (code === 'ECONNRESET') return 'The server closed the connection.';
  if (/CERT|SELF_SIGNED|UNABLE_TO/.test(code)) return `The certificate is not valid (${code}).`;
  return `The server cannot be reached (${code || message}).`;
}
