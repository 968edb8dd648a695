import {EarlierOutput} from '../output.js';
import {fetchSource, SourceError} from './fetch-source.js';

const LIMIT = 20_000_000;
const AT_ONCE = 4;

/**
 * The API that is published at an address, for comparing with. Empty where there is none yet.
 *
 * @param paths files that the new output has. Others that are published are found through its own lists
 * @throws {SourceError} when the address does not answer
 */
export async function readPublished(base: string, paths: Iterable<string>): Promise<EarlierOutput> {
  const root = base.endsWith('/') ? base : `${base}/`;
  const files = new EarlierOutput();
  const get = async (path: string): Promise<unknown> => {
    try {
      const answer = await fetchSource(new URL(path, root).href, {limit: LIMIT, backOff: 300, attempts: 3});
      if (!answer) return undefined;
      const value = path.endsWith('.json') ? (JSON.parse(answer.text) as unknown) : undefined;
      files.set(path, new TextEncoder().encode(answer.text));
      return value;
    } catch (error) {
      if (error instanceof SyntaxError) throw new SourceError(`${root}${path} is not JSON. Is this the address of a campaign API?`);
      if (error instanceof SourceError && / answered (?:404|410)\.$/.test(error.message)) return undefined;
      throw error;
    }
  };
  const [campaign, letters, members] = [await get('campaign.json'), await get('letter/index.json'), await get('meps/index.json')];
  if (!campaign) return files;
  const rows = (value: unknown, name: string): Record<string, unknown>[] => {
    const list = (value as Record<string, unknown> | undefined)?.[name];
    return Array.isArray(list) ? (list as Record<string, unknown>[]) : [];
  };
  const {languages: listed} = campaign as {languages?: unknown};
  const languages: unknown[] = Array.isArray(listed) ? listed : [];
  const wanted = new Set([
    ...paths,
    ...rows(letters, 'languages').map(({lang}) => `letter/${String(lang)}.json`),
    ...languages.flatMap((lang) => [`messages/${String(lang)}.json`, `feeds/${String(lang)}.json`, `feeds/${String(lang)}.xml`]),
    ...rows(members, 'countries').map(({country}) => `meps/${String(country)}.json`),
    ...(members ? ['meps/all.json'] : []),
    ...['counter.json', 'departures/index.json', 'departures/all.json', 'changes.json'],
  ]);
  const waiting = [...wanted].filter((path) => !files.has(path) && /^[A-Za-z0-9/_-]+\.(?:json|xml)$/.test(path));
  await Promise.all(
    Array.from({length: AT_ONCE}, async () => {
      for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) await get(path);
    }),
  );
  return files;
}
