import {mkdir, stat, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {CAMPAIGN_FILE} from './campaign.js';
import {languageTag} from './fields.js';
import {foldersWithLetters} from './letter-files.js';
import {Folder, reason, UsageError} from './folder.js';
import {readHugoSite, type HugoSite} from './hugo.js';
import {OutputError} from './output.js';
import {PLACEHOLDER} from './placeholders.js';
import {Problems} from './problems.js';

export interface Started {
  readonly folder: string;
  readonly written: readonly string[];
  /** Files that existed already and were left alone. */
  readonly kept: readonly string[];
  /** Letters of a Hugo site that were found. */
  readonly letters: readonly string[];
}

/**
 * Writes a commented campaign folder to start from. In a Hugo site it takes the site’s own letters.
 *
 * @throws {UsageError} where there is a campaign already
 * @throws {OutputError} where nothing can be written
 */
export async function startCampaign(wanted: string | undefined): Promise<Started> {
  const here = await Folder.open('.', new Problems());
  const hugo = await readHugoSite(wanted === undefined || wanted === '.' ? here : await openOrHere(wanted, here));
  const folder = wanted ?? (hugo ? '.' : 'campaign');
  if (await there(join(folder, CAMPAIGN_FILE)))
    throw new UsageError(`${join(folder, CAMPAIGN_FILE)} exists already. Choose another folder, or edit that file.`);
  const {path: letterPath, letters} = hugo ? await hugoLetters(folder) : {path: '', letters: []};
  const language = (hugo?.language && languageTag(hugo.language)) ?? 'en';
  const files = new Map([
    [CAMPAIGN_FILE, campaignFile(folder, language, hugo, letters.length > 0 ? letterPath : undefined)],
    ...(letters.length > 0 ? [] : [[`letter/${language}.md`, LETTER] as const]),
    // Its sentences are English: named otherwise, members would get them as those of that language.
    ['messages/en.yaml', MESSAGES],
    ['departures.csv', DEPARTURES],
  ]);
  const written: string[] = [];
  const kept: string[] = [];
  for (const [name, text] of files) {
    const path = join(folder, name);
    try {
      await mkdir(dirname(path), {recursive: true});
      await writeFile(path, text, {flag: 'wx'});
      written.push(path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST')
        throw new OutputError(`${path} ${reason(error).replace('may not be read', 'may not be written')}.`, {cause: error});
      kept.push(path);
    }
  }
  return {folder, written, kept, letters};
}

async function openOrHere(path: string, here: Folder): Promise<Folder> {
  return (await there(path)) ? Folder.open(path, new Problems()) : here;
}

/** The folder with the letters of a Hugo site, and the letters in it. */
async function hugoLetters(folder: string): Promise<{path: string; letters: string[]}> {
  const site = await Folder.open(folder, new Problems());
  const [likely] = await foldersWithLetters(site);
  // A page in several languages that is called letter is the letter. Otherwise the front page is, if there is one.
  const inRoot = await pagesIn(site, 'content');
  if (likely !== undefined && (/letter/i.test(likely) || inRoot.length === 0)) return {path: likely, letters: await pagesIn(site, likely)};
  const own = [...((await readHugoSite(site))?.contentDirs ?? new Map<string, string>()).values()].map((dir) => `${dir}/_index.md`);
  for (const file of own) if (!inRoot.includes(file) && (await site.has(file))) inRoot.push(file);
  return {path: 'content', letters: inRoot};
}

async function pagesIn(site: Folder, path: string): Promise<string[]> {
  if (!(await site.isFolder(path))) return [];
  const found: string[] = [];
  for (const name of (await site.list(path)) ?? []) {
    if (/^_?index(?:\.[a-z_-]+)?\.md$/i.test(name)) found.push(`${path}/${name}`);
    else if (languageTag(name) && (await site.has(`${path}/${name}/_index.md`))) found.push(`${path}/${name}/_index.md`);
  }
  return found;
}

async function there(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

function campaignFile(folder: string, language: string, hugo: HugoSite | undefined, letters: string | undefined): string {
  const url = hugo?.url && URL.canParse(hugo.url) ? hugo.url : PLACEHOLDER.url;
  return `# Your campaign. Check it with “leavex-widgets check ${folder}”, build it with
# “leavex-widgets build ${folder} --out public/api”.

# A short name that never changes.
id: my-campaign

# Title of the campaign, in each of its languages.
title:
  ${language}: ${JSON.stringify(hugo?.title ?? PLACEHOLDER.title)}

# Address of the campaign. Relative links in letters start from here.
url: ${url}

# Organisation behind the campaign. You can add “privacyUrl”, the address of your privacy notice.
publisher:
  name: ${PLACEHOLDER.publisher}
  url: ${url}

defaultLanguage: ${language}

# open or closed. For a closed campaign, list the links that no longer work: “check” reports letters that still contain them.
status: open
closedLinks: []

# Date of your data. Readers see it.
updated: 2025-01-20

# Number of signatures, in plain digits. “goal” and “source” are optional.
counter:
  count: 0
  goal: 1000
  source:
    name: ${PLACEHOLDER.source}
    url: ${url}
${letters === undefined ? '' : `\n# The letters are pages of your Hugo site.\nletters: ${letters}\n`}
# Notice above every letter, by language, in Markdown. It replaces the letter’s own notice.
# notice:
#   ${language}: The petition is **closed**. Thank you!

# Import members of parliament with “leavex-widgets meps SOURCE --out meps.json”. SOURCE is a file or
# https://data.europarl.europa.eu/api/v2. Email addresses at domains other than these are refused.
mailDomains:
  - europarl.europa.eu

# Numbers and lists that others publish. “leavex-widgets pull” downloads them.
# sources:
#   counter:
#     - {from: uk-petition, id: 700143}
#   members: https://leavex.eu/data/mp.json

# Forms where readers can report a mistake, or an organisation that has left.
# correctionUrl: https://example.org/corrections
# addUrl: https://example.org/add

# Pages that other sites can frame, and that WordPress shows when somebody pastes their address.
# embed:
#   url: https://api.example.org/
#   scripts: https://cdn.example.org/leavex/v0/

# Words in your spreadsheets that the compiler does not know.
# aliases:
#   columns: {Organisation name: name}
#   kinds: {research centre: university}
`;
}

const LETTER = `---
title: An open letter
date: 2025-01-20
place: Brussels
---

**${PLACEHOLDER.letter}**

Then say why. Write as you would to somebody you respect: in short paragraphs with one thought each.

We ask you to

1. do one thing;
2. and another;
3. and a third.

End with what will be better if they do it. You can use [links](https://example.org/).
`;

const MESSAGES = `# Suggested paragraphs of messages to MEPs, in ICU MessageFormat. Write several variants of each, because the
# Parliament filters identical mail. In braces: {name} {given} {family} {country} {group} {committee} {sender} {place} and others.
#
# Variants are chosen and ordered at random. So each text must name X, not “there” or “it”, and make sense alone.
# Messages go out in a reader’s name: claim nothing that you do not know about the reader or the MEP.
#
# For another language, copy this file (for example to fr.yaml) and translate it.
#
# Then ask a native speaker to read them, and write their name: reviewed: {by: Name, on: 2025-01-20}
reviewed: {by: nobody yet}
salutation: "{gender, select, f {Dear Ms {family},} m {Dear Mr {family},} other {Dear {name},}}"
signoff: "Yours sincerely,\\n{sender}"

# Added to the opening. A text is left out if one of its values is unknown.
about:
  - {id: place, text: "I am writing to you from {place}."}
  - {id: follower, text: "I want to follow politics without opening X."}

purposes:
  # To MEPs who have an account on X.
  ask:
    subjects:
      - "A request about your account on X"
      - "Following your work without X"
    openings:
      - "I am writing because, as far as I know, you still have an account on X. I believe your voice deserves a better place."
      - "May I ask something of you that takes neither money nor a majority? Please stop using X for your work as an MEP."
      - "I live in {place}, and I am writing because you still have an account on X, as far as I know. I believe your voice deserves a better place."
    closings:
      - "I would be glad to hear what you think. A short reply from your office is enough."
      - "Will you leave X? If you do, I will be happy to tell others."
    # Must fit into a mail link, where each Greek or Cyrillic letter counts as six.
    short:
      - "As far as I know, you still have an account on X. Please leave X, and tell your voters where to find you instead."
    # Questions that help people find their own words.
    prompts:
      - "What made you leave X, or want to?"
    # A message has two to four of them, until it has at least 90 words.
    points:
      - id: credibility
        label: Credibility
        texts:
          - "Every public office that posts on X lends the platform a seriousness it has not earned. Without governments and parliaments, X would be one noisy website among many."
      - id: harm
        label: Hate and threats
        texts:
          - "Many people have left X because of the hatred they met. They can no longer hear you on X. Elsewhere they could."
      - id: owner
        label: One man decides
        texts:
          - "On X, one man decides what millions get to see. I do not want political debate in Europe to depend on his moods."
      # The point “alternatives” always comes last.
      - id: alternatives
        label: There are alternatives
        texts:
          - "Without X you would not fall silent: your website, the press, Mastodon and Bluesky reach people too, and no single owner stands between you and them."
  # To MEPs who have left X.
  thank:
    subjects:
      - "Thank you for leaving X"
      - "You left X: thank you"
    openings:
      - "I have read that you left X, and I would like to thank you."
      - "I am writing to you from {place} to thank you for leaving X."
    closings:
      - "Please tell your colleagues how leaving X went. Your example counts for more than any message."
    points:
      - id: example
        label: An example
        texts:
          - "You have shown that politics works without X. Others will find it easier to leave X after you."
      - id: parliament
        label: The Parliament itself
        texts:
          - "The European Parliament itself could leave X. Coming from somebody who has done it, the proposal would carry weight."
      - id: readers
        label: It helps readers
        texts:
          - "Every public voice that leaves X makes it easier for readers to do without X, and reminds them that politics is not made in one place."
  # To MEPs without a known account on X.
  encourage:
    subjects:
      - "X and your work as an MEP"
      - "Good politics without X"
    openings:
      - "I know of no account of yours on X. If you have none, thank you."
      - "I am writing to you from {place}. As far as I can tell, you do your work without X, and I would like to thank you for that."
    closings:
      - "Please talk to your colleagues about X. Some may be waiting for somebody to go first."
    points:
      - id: parliament
        label: The Parliament itself
        texts:
          - "The European Parliament could close its own accounts on X too. I would be glad if you raised it."
      - id: findable
        label: Where to find you
        texts:
          - "Please tell voters where they can follow your work without X: on your website, in a newsletter, on Mastodon or on Bluesky."
      - id: stay
        label: Stay away from X
        texts:
          - "If somebody advises you to open an account on X, please think of the many people who have left X because of the hatred they met."
`;

const DEPARTURES = `name,country,kind,left on,how,moved to,source
The Guardian,GB,media,2024-11-13,,,https://www.theguardian.com/media/2024/nov/13/why-the-guardian-is-no-longer-posting-on-x
`;
