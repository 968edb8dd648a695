import {campaignSchema} from '../../api/schema/campaign.js';
import {changesSchema, MAX_NEWS, type Changes, type News} from '../../api/schema/changes.js';
import {encode, encodeChecked} from '../encode.js';
import type {ApiFiles} from '../output.js';
import {compareText} from '../problems.js';
import {factsOf, holdingsOf, readApi, type Fact} from './facts.js';
import {atomFeed, jsonFeed} from './feeds.js';

/** Age at which an item is no longer news. */
const DAYS = 90;

/**
 * Adds `changes.json` and a feed in each language to the files of an API. They contain facts that the API before did not have,
 * and recent news that still holds. So whatever is corrected or taken out is gone from here as well.
 *
 * @param before the last output, with its own changes.json; nothing is news when there is none
 * @param today ISO 8601 day
 */
export function withNews(files: ApiFiles, before: ApiFiles, today: string): ApiFiles {
  const campaign = readApi(files, 'campaign.json', campaignSchema);
  if (!campaign) return files;
  const changes = findNews(files, before, today);
  const all = new Map(files);
  all.set('changes.json', encodeChecked(changesSchema, changes));
  for (const lang of campaign.languages) {
    all.set(`feeds/${lang}.xml`, new TextEncoder().encode(atomFeed(campaign, changes, lang)));
    all.set(`feeds/${lang}.json`, encode(jsonFeed(campaign, changes, lang)));
  }
  return new Map([...all].sort(([a], [b]) => compareText(a, b)));
}

function findNews(files: ApiFiles, before: ApiFiles, today: string): Changes {
  const last = readApi(before, 'changes.json', changesSchema);
  const facts = factsOf(files);
  const [known, had] = [factsOf(before), holdingsOf(before)];
  // Of two departures with one source, each is known by its own name. Only one without its name is known by the source.
  const aliases = new Set([...known.values()].filter(({id}) => !facts.has(id)).map(({alias}) => alias));
  const isNew = ({id, value, needs, alias}: Fact): boolean => {
    if (!had.has(needs)) return false;
    const was = known.get(id);
    return was ? was.value !== value : value === undefined && (alias === undefined || !aliases.has(alias));
  };
  const dates = new Map((last?.changes ?? []).map(({id, date}) => [id, date]));
  for (const fact of facts.values()) if (isNew(fact)) dates.set(fact.id, today);
  const oldest = new Date(Date.parse(today) - DAYS * 86_400_000).toISOString().slice(0, 10);
  const changes = [...facts.values()]
    .flatMap(({needs: _needs, value: _value, alias: _alias, ...fact}): News[] => {
      const date = dates.get(fact.id);
      return date === undefined || date < oldest || date > today ? [] : [{...fact, date}];
    })
    .sort((a, b) => compareText(b.date, a.date) || compareText(a.id, b.id))
    .slice(0, MAX_NEWS);
  const updated = changes[0]?.date ?? last?.updated ?? readApi(files, 'campaign.json', campaignSchema)?.updated ?? today;
  return {updated, changes};
}
