import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import type {TestContext} from 'node:test';

export type Answer = (response: ServerResponse, request: IncomingMessage, count: number) => void;

export interface Sources {
  readonly url: string;
  /** Paths that were asked for, in order. */
  readonly asked: string[];
  readonly requests: IncomingMessage[];
}

/** A server on this machine whose every path answers as it is told, well or badly. */
export async function sources(t: TestContext, answers: Record<string, string | Answer>): Promise<Sources> {
  const asked: string[] = [];
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    const path = request.url!;
    asked.push(path);
    requests.push(request);
    const answer = answers[path];
    if (answer === undefined) response.writeHead(404).end();
    else if (typeof answer === 'string') response.writeHead(200, {'content-type': 'application/json'}).end(answer);
    else answer(response, request, asked.filter((other) => other === path).length);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return {url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked, requests};
}
