import type {Letter} from '../api/schema/letter.js';
import type {Settings} from './campaign.js';
import {reportOthers} from './campaign-parts.js';
import {columnAliases, readTable} from './csv.js';
import {Fields} from './fields.js';
import {MEGABYTE, type Folder} from './folder.js';
import {tidy} from './members/words.js';
import {quote, type Problems} from './problems.js';
import {readTree} from './yaml.js';
import {publicUrl, urlAdvice} from './public-url.js';

export const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  name: ['full name', 'nom', 'signatory', 'signataire'],
  role: ['title', 'function', 'fonction', 'funktion', 'position'],
  organisation: ['organization', 'institution', 'affiliation'],
  url: ['link', 'website', 'homepage'],
};

/** Reads the signatories of the letters, from a table or a hand-written list. */
export async function readSignatories(folder: Folder, settings: Settings, problems: Problems): Promise<Letter['signatories']> {
  const {path, named, place, encoding} = settings.signatories;
  reportOthers(settings.signatories, 'signatories', problems);
  if (!(await folder.has(path))) {
    if (named) problems.error('missing', place, `The file ${quote(path)} for signatories does not exist.`);
    return undefined;
  }
  const found: NonNullable<Letter['signatories']> = [];
  const add = (cells: Readonly<Record<string, string | undefined>>, at: {file: string; line?: number}): void => {
    const name = tidy(cells['name'] ?? '');
    if (name === '') return problems.error('missing', at, 'A signatory has no name.', 'Add it, or delete the row.');
    const url = cells['url'] === undefined ? undefined : publicUrl(cells['url']);
    if (cells['url'] !== undefined && !url)
      problems.error('link', at, `${quote(cells['url'])} is not a valid web address.`, urlAdvice(cells['url']));
    const [role, organisation] = [tidy(cells['role'] ?? ''), tidy(cells['organisation'] ?? '')];
    found.push({name, ...(role ? {role} : {}), ...(organisation ? {organisation} : {}), ...(url ? {url} : {})});
  };
  if (/\.(?:csv|tsv|txt)$/i.test(path)) {
    const full = await folder.locate(path, 20 * MEGABYTE);
    const columns = columnAliases(COLUMNS, settings.aliases.columns);
    if (full !== undefined)
      for await (const row of readTable({file: path, path: full}, {columns, required: ['name'], encoding}, problems))
        add(row.cells, row.place);
    return found;
  }
  const file = await folder.read(path, 5 * MEGABYTE, encoding);
  const tree = file && readTree(file, problems);
  if (!tree) return undefined;
  if (!Array.isArray(tree.value)) {
    problems.error('type', tree.place([]), 'A list of signatories is expected here.', 'Begin each with “- name: …”.');
    return undefined;
  }
  tree.value.forEach((item: unknown, i) => {
    if (typeof item === 'string') return add({name: item}, tree.place([i]));
    const row = Fields.at(tree, [i], item, problems);
    if (!row) return undefined;
    add({name: row.text('name'), role: row.text('role'), organisation: row.text('organisation'), url: row.text('url')}, row.place());
    row.done();
    return undefined;
  });
  return found;
}
