// A server that means harm to who examines it.
import assert from 'node:assert/strict';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {test, type TestContext} from 'node:test';
import {brotliCompressSync, deflateSync, gzipSync} from 'node:zlib';
import {ask, NoAnswer} from '../../src/compile/doctor/ask.js';

async function serve(t: TestContext, headers: Readonly<Record<string, string>>, body: Uint8Array | string): Promise<string> {
  const server = createServer((_request, response) => void response.writeHead(200, headers).end(body));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  t.after(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

const zeros = new Uint8Array(60_000_000);
for (const [encoding, body] of [
  ['gzip', gzipSync(zeros)],
  ['deflate', deflateSync(zeros)],
  ['br', brotliCompressSync(zeros.subarray(0, 51_000_000))],
] as const) {
  test(`a few kilobytes of ${encoding} that hold 60 MB are not unpacked`, async (t) => {
    const url = await serve(t, {'content-type': 'application/json', 'content-encoding': encoding}, body);
    await assert.rejects(ask(url), (error) => error instanceof NoAnswer && /larger than 50 MB/.test(error.message));
  });
}

for (const encoding of ['toString', '__proto__', 'constructor'])
  test(`the encoding ${encoding} is none`, async (t) => {
    const url = await serve(t, {'content-type': 'application/json', 'content-encoding': encoding}, '{}');
    assert.equal((await ask(url)).text, '{}');
  });

test('a header moves no cursor', async (t) => {
  const url = await serve(t, {'content-type': 'application/json', 'x-note': 'a\u009b2Jb'}, '{}');
  assert.equal((await ask(url)).headers['x-note'], 'a 2Jb');
});
