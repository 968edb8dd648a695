import type {Counter} from '../api/schema/counter.js';
import type {Fields} from './fields.js';
import {countryCode} from './countries.js';

/** `counter:` of campaign.yaml → `counter.json`. */
export function readCounter(fields: Fields, closed: boolean, pulled?: {count: number; updated?: string}): Counter | undefined {
  const count = fields.amount('count') ?? (fields.has('count') ? undefined : pulled?.count);
  if (!fields.has('count') && !pulled)
    fields.missing('count', 'Write the number of signatures, such as “count: 3230”, or name a source and run “leavex-widgets pull”.');
  const goal = fields.amount('goal', 1);
  const updated = fields.pastDate('updated') ?? (fields.has('count') ? undefined : pulled?.updated);
  const ownClosed = fields.flag('closed');
  const source = readSource(fields.fields('source'));
  const breakdown = fields.rows('breakdown')?.flatMap((row) => {
    const name = row.text('country');
    const country = name && countryCode(name);
    if (name && !country) row.error('country', 'country', `“${name}” is not a known country.`, 'Write its two letters, such as FR.');
    if (!name) row.missing('country', 'Write the two letters of the country, such as FR.');
    const amount = row.amount('count');
    if (!row.has('count')) row.missing('count', 'Write the number of signatures in this country.');
    const threshold = row.amount('threshold');
    row.done();
    return country && amount !== undefined ? {country, count: amount, ...(threshold === undefined ? {} : {threshold})} : [];
  });
  const seen = new Set<string>();
  for (const {country} of breakdown ?? []) {
    if (seen.has(country))
      fields.error('breakdown', 'duplicate', `“breakdown” has the country ${country} twice.`, 'Add the numbers up, or delete one.');
    seen.add(country);
  }
  const sum = breakdown?.reduce((total, row) => total + row.count, 0) ?? 0;
  if (count !== undefined && sum > count)
    fields.error(
      'breakdown',
      'sum',
      `The countries of “breakdown” have ${sum} signatures together, but “count” is ${count}.`,
      'Correct one of them.',
    );
  fields.done();
  if (count === undefined) return undefined;
  return {
    count,
    ...(goal === undefined ? {} : {goal}),
    ...(updated ? {updated} : {}),
    ...((ownClosed ?? closed) ? {closed: true} : {}),
    ...(source ? {source} : {}),
    ...(breakdown && breakdown.length > 0 ? {breakdown} : {}),
  };
}

function readSource(fields: Fields | undefined): Counter['source'] | undefined {
  if (!fields) return undefined;
  const name = fields.text('name');
  if (!fields.has('name')) fields.missing('name', 'Write the source of the number, such as “name: openPetition”.');
  const url = fields.url('url');
  fields.done();
  return name ? {name, ...(url ? {url} : {})} : undefined;
}
