import {mkdtempSync, readFileSync, rmSync, statSync} from 'node:fs';
import {createServer} from 'node:https';
import {tmpdir} from 'node:os';
import {extname, join} from 'node:path';
import {compileDemo} from '../../../scripts/dev/demo-files.js';
import {certificate, listen, type Served} from './wordpress.js';

export interface Campaign extends Served {
  /** Paths that were asked for, in their order. */
  readonly requests: string[];
  /** While it is down, it answers 503. */
  isDown: boolean;
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
};

/** The campaign's own server: scripts below cdn/, files below api/. */
export async function startCampaign(more: Readonly<Record<string, string>> = {}): Promise<Campaign> {
  const folder = mkdtempSync(join(tmpdir(), 'leavex-campaign-'));
  await compileDemo(join(folder, 'api'));
  const folders: Readonly<Record<string, string>> = {'/cdn/': 'dist/cdn/', '/api/': `${folder}/api/`, ...more};
  const requests: string[] = [];
  const server = createServer(certificate(folder), ({url = '/'}, response) => {
    const path = url.replace(/[?#].*$/, '');
    requests.push(path);
    const start = Object.keys(folders).find((prefix) => path.startsWith(prefix));
    const file = start && !path.includes('..') ? join(folders[start]!, path.slice(start.length)) : undefined;
    const found = file && statSync(file, {throwIfNoEntry: false})?.isFile();
    response.writeHead(campaign.isDown ? 503 : found ? 200 : 404, {
      'Content-Type': TYPES[extname(path)] ?? 'text/plain',
      'Access-Control-Allow-Origin': '*',
    });
    response.end(found && !campaign.isDown ? readFileSync(file) : '');
  });
  const served = await listen(server, 'https');
  const campaign: Campaign = {
    url: served.url,
    requests,
    isDown: false,
    async close() {
      await served.close();
      rmSync(folder, {recursive: true, force: true});
    },
  };
  return campaign;
}
