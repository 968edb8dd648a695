// A published API is asked as a widget on another site asks, and each fault is told with what mends it.
import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import type {IncomingMessage, ServerResponse} from 'node:http';
import {test, type TestContext} from 'node:test';
import {brotliCompressSync} from 'node:zlib';
import {compileCampaign} from '../../src/compile/compile.js';
import {examineApi, formatExamination} from '../../src/compile/doctor/doctor.js';
import {HOSTS, REMEDIES, remedyFor, type RemedyName} from '../../src/compile/doctor/remedies.js';
import {withNews} from '../../src/compile/news/news.js';
import {campaignFolder, MINIMAL, said} from './support/campaign.js';
import {builtCommand} from './support/cli.js';
import {sources, type Answer} from './support/sources.js';

const TODAY = '2026-03-01';
const command = builtCommand();

interface File {
  status: number;
  headers: Record<string, string | string[]>;
  body: Uint8Array;
}

const FILES = {
  'campaign.yaml': `${MINIMAL}counter: {count: 5}\n`,
  'letter/en.md': `# Letter\n\n${'A sentence that is there many times. '.repeat(60)}\n`,
  'departures.csv': 'name,source\nA,https://a.org/x\n',
  'meps.json':
    '{"members": [{"id": "a", "name": "Ada", "country": "FR", "group": "NI", "languages": ["fr"], "stance": {"code": "active"}}]}',
};

/** A host that does all as it should, but for what `spoil` changes. */
async function host(
  t: TestContext,
  spoil: (path: string, file: File) => void | 'hang' | 'drop' = () => undefined,
  missing?: Answer,
): Promise<string> {
  const compilation = await compileCampaign(await campaignFolder(t, FILES));
  assert.equal(compilation.problems.errors, 0, said(compilation));
  const answers = new Proxy<Record<string, string | Answer>>(
    {},
    {
      get: (_, url: string) =>
        url.startsWith('/api/')
          ? (response: ServerResponse, request: IncomingMessage) => serve(url.slice(5), response, request)
          : undefined,
    },
  );
  const api = withNews(compilation.files, new Map(), TODAY);
  const serve = (path: string, response: ServerResponse, request: IncomingMessage): void => {
    const bytes = api.get(path);
    if (!bytes && missing) return void missing(response, request, 1);
    const pack = bytes && bytes.byteLength > 1_000;
    const file: File = {
      status: bytes ? 200 : 404,
      headers: {
        'access-control-allow-origin': '*',
        'content-type': path.endsWith('.xml') ? 'application/atom+xml' : 'application/json',
        'cache-control': `public, max-age=${path === 'counter.json' ? 300 : 3600}`,
        etag: `"${createHash('md5')
          .update(bytes ?? '')
          .digest('hex')}"`,
        ...(pack ? {'content-encoding': 'br'} : {}),
      },
      body: pack ? brotliCompressSync(bytes) : (bytes ?? new Uint8Array()),
    };
    const end = spoil(path, file);
    if (end === 'hang') return;
    if (end === 'drop') return void response.destroy();
    response.writeHead(file.status, file.headers).end(file.body);
  };
  return `${(await sources(t, answers)).url}/api/`;
}

/** Long enough for a busy machine; what never answers is given up sooner. */
const examine = async (url: string, timeout = 10_000) => examineApi(url, {today: TODAY, timeout});
const codes = async (url: string, timeout?: number): Promise<string[]> =>
  [...new Set((await examine(url, timeout)).findings.map(({code}) => code))].sort();

test('a host that does all as it should is found to', async (t) => {
  const examination = await examine(await host(t));
  assert.deepEqual(examination.findings, []);
  assert.deepEqual(examination.files.map(({path}) => path).sort(), [
    'campaign.json',
    'changes.json',
    'counter.json',
    'departures/all.json',
    'departures/index.json',
    'feeds/en.xml',
    'letter/en.json',
    'letter/index.json',
    'meps/FR.json',
    'meps/all.json',
    'meps/index.json',
  ]);
  assert.match(formatExamination(examination), /0 errors, 0 warnings\. Widgets on any site can read it\./);
});

const set =
  (headers: Record<string, string | string[]>, only?: string) =>
  (path: string, file: File): void => {
    if (only === undefined || only === path) Object.assign(file.headers, headers);
  };
const without =
  (...names: string[]) =>
  (_: string, file: File): void => {
    for (const name of names) delete file.headers[name];
  };
const say =
  (only: string, body: string) =>
  (path: string, file: File): void => {
    if (path !== only) return;
    file.body = Buffer.from(body);
    delete file.headers['content-encoding'];
  };

const FAULTS: readonly (readonly [name: string, spoil: Parameters<typeof host>[1], codes: readonly string[], missing?: Answer])[] = [
  ['other sites may not ask', without('access-control-allow-origin'), ['cors']],
  ['only one site may ask', set({'access-control-allow-origin': 'https://leavex.eu'}), ['cors']],
  ['it is allowed twice', set({'access-control-allow-origin': ['*', '*']}), ['cors-twice']],
  [
    'each site is allowed for itself, and caches are not told',
    set({'access-control-allow-origin': 'https://another-site.example'}),
    ['vary'],
  ],
  ['the type is that of a page', set({'content-type': 'text/html; charset=utf-8'}), ['type']],
  ['the type is that of plain text', set({'content-type': 'text/plain'}), ['type']],
  ['the character set is another', set({'content-type': 'application/json; charset=iso-8859-1'}, 'letter/en.json'), ['charset']],
  ['the counter is frozen for a year', set({'cache-control': 'public, max-age=31536000, immutable'}, 'counter.json'), ['caching-long']],
  ['nothing may be kept', set({'cache-control': 'no-store'}), ['caching-none']],
  ['nothing is said of keeping', without('cache-control'), ['caching-none']],
  [
    'an old header keeps everything for ever',
    (path, file) => {
      without('cache-control')(path, file);
      set({expires: 'Thu, 31 Dec 2037 23:55:55 GMT'})(path, file);
    },
    ['caching-long'],
  ],
  ['nothing says that nothing has changed', without('etag'), ['validator']],
  [
    'nothing is packed',
    (path, file) => {
      if (path === 'letter/en.json') say(path, `{"lang":"en","title":"T","markdown":"${'x '.repeat(2_000)}"}`)(path, file);
    },
    ['compression'],
  ],
  [
    'it is sent on',
    (_, file) => {
      file.status = 301;
      file.headers['location'] = 'https://www.example.org/api/campaign.json';
    },
    ['redirect'],
  ],
  ['it is not there', (_, file) => void (file.status = 404), ['missing']],
  ['the server is broken', (_, file) => void (file.status = 500), ['status']],
  ['a page is sent in place of what is missing', undefined, ['soft-404'], (response) => response.writeHead(200).end('<!doctype html>')],
  ['a cookie is set', set({'set-cookie': 'visitor=1'}), ['cookie']],
  ['a letter that is listed is not there', (path, file) => void (path === 'letter/en.json' && (file.status = 404)), ['missing']],
  ['a page has the name of a file', say('counter.json', '<!doctype html><title>Sign in</title>'), ['schema']],
  ['a file is cut off', say('meps/all.json', '{"members": ['), ['schema']],
  ['the form is another', say('counter.json', '{"signatures": 5}'), ['schema']],
  ['a row is of no use', say('meps/FR.json', '{"members": [{"id": "a"}]}'), ['rows']],
  ['the number is old', say('counter.json', '{"count": 5, "updated": "2026-01-01"}'), ['age']],
  ['the number is of a day to come', say('counter.json', '{"count": 5, "updated": "2026-03-02"}'), ['future']],
  ['the answer never comes', (path) => (path === 'counter.json' ? 'hang' : undefined), ['no-answer']],
  ['the connection breaks off', (path) => (path === 'counter.json' ? 'drop' : undefined), ['no-answer']],
  ['the answer is not packed as it says', set({'content-encoding': 'gzip'}, 'counter.json'), ['no-answer']],
];

for (const [name, spoil, wanted, missing] of FAULTS)
  test(`the doctor finds: ${name}`, async (t) => {
    assert.deepEqual(await codes(await host(t, spoil, missing), name.includes('never comes') ? 500 : undefined), wanted);
  });

test('each finding that a host can mend has a line for each host', () => {
  for (const remedy of Object.values(REMEDIES)) for (const name of HOSTS) assert.ok(remedy[name].length > 5);
});

test('a person reads the lines for their own host, with their own path', async (t) => {
  const url = await host(t, (path, file) => {
    without('access-control-allow-origin')(path, file);
    file.headers['server'] = 'nginx/1.24';
  });
  const text = formatExamination(await examine(url));
  assert.match(text, /^error: campaign\.json, changes\.json, counter\.json and 8 more: not readable on other sites/m);
  assert.match(text, /nginx: # inside “location \/api\/ \{ … \}”:\n +add_header Access-Control-Allow-Origin "\*" always;/);
  assert.doesNotMatch(text, /Apache/);
  assert.match(formatExamination(await examine(url), 'netlify'), /Netlify: \/api\/\*\n +Access-Control-Allow-Origin: \*/);
});

test('the command ends with 1 when widgets cannot read it, and says the same to machines', async (t) => {
  const good = await command.run(['doctor', await host(t, without('etag')), '--json']);
  const result = JSON.parse(good.out) as {ok: boolean; findings: {code: string; remedy: Record<string, string>}[]};
  assert.deepEqual([good.code, result.ok, result.findings.map(({code}) => code)], [0, true, ['validator']]);
  assert.deepEqual(Object.keys(result.findings[0]!.remedy), [...HOSTS]);
  const bad = await command.run(['doctor', await host(t, without('access-control-allow-origin'))]);
  assert.equal(bad.code, 1);
  assert.match(bad.out, /1 error, 0 warnings/);
  const wrong = await command.run(['doctor', 'api.example.org']);
  assert.equal(wrong.code, 2);
  assert.match(wrong.err, /api\.example\.org is not a valid web address/);
});

test('lines for one path can stand together, on servers that refuse or overrule a second one', () => {
  for (const name of Object.keys(REMEDIES) as RemedyName[]) {
    const {nginx, caddy} = remedyFor(name, '/api/');
    // nginx does not start with two blocks for one path; “missing” is for those who have none.
    if (name !== 'missing') assert.doesNotMatch(nginx, /^location \/api\/ \{/m, name);
    // Caddy applies a rule for a file before that for its folder, which then overrules it.
    if (caddy.includes('counter.json')) assert.doesNotMatch(caddy, /^header \/api\/\* Cache-Control/m, name);
  }
});
