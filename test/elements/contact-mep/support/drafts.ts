import assert from 'node:assert/strict';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test} from 'node:test';
import type {Members} from '../../../../src/api/schema/members.js';
import type {LetterBlocks} from '../../../../src/api/schema/messages.js';
import {compileCampaign} from '../../../../src/compile/compile.js';
import {startCampaign} from '../../../../src/compile/init.js';
import {composeMail, countWords} from '../../../../src/elements/contact-mep/mail/compose-mail.js';
import {DEMO_CAMPAIGN} from '../../../../scripts/dev/demo-files.js';
import {json} from '../../../compile/support/campaign.js';

const SHORTEST = 90;
const LONGEST = 130;

/** Words that point at a place named before: at X, or else at the writer's own town. */
const POINTERS: Readonly<Record<string, RegExp>> = {
  ar: /(?<!\p{L})(هناك|هنالك)(?!\p{L})/u,
  bg: /(?<!\p{L})там(?!\p{L})/iu,
  de: /(?<!\p{L})(dort|dorthin|daselbst)(?!\p{L})/iu,
  el: /(?<!\p{L})εκεί(?!\p{L})/iu,
  en: /(?<!\p{L})there(?!\p{L})(?! (is|are|was|were|will|would))/iu,
  fr: /(?<![\p{L}-])(y|là)(?![\p{L}-])/iu,
  pl: /(?<!\p{L})tam(?!\p{L})/iu,
};
/** X as each language writes it. */
const NAMED = /(?<!\p{L})(X|إكس)(?!\p{L})/u;

const PURPOSES = ['ask', 'thank', 'encourage'] as const;

const TOWN = 'Qwertzburg';

const demo = await compileCampaign(DEMO_CAMPAIGN);
const folder = await mkdtemp(join(tmpdir(), 'leavex-drafts-'));
await startCampaign(folder);
const started = await compileCampaign(folder);
await rm(folder, {recursive: true});
const {members} = json<Members>(demo, 'meps/all.json');

const CAMPAIGNS = [...Object.keys(POINTERS).map((lang) => [lang, 'the demo', demo] as const), ['en', 'init', started] as const];

/**
 * Mails in each language of the demo, and of the campaign that `init` writes, as visitors who change nothing would send them to
 * members of each stance.
 */
export function itWritesGoodLetters(count: number): void {
  for (const [lang, origin, campaign] of CAMPAIGNS)
    test(`${count.toLocaleString('en')} letters in ${lang} by ${origin}: nothing points at the writer’s town, nobody is addressed twice or by a bare name, none is too long or too short`, (t) => {
      const messages = json<LetterBlocks>(campaign, `messages/${lang}.json`);
      const pointer = POINTERS[lang]!;
      const lengths: number[] = [];
      const texts = new Set<string>();
      for (let i = 0; i < count; i++) {
        const member = members[i % members.length]!;
        const mail = composeMail({
          messages,
          purpose: PURPOSES[i % PURPOSES.length]!,
          salutation: undefined,
          values: {
            ...member,
            committee: member.committees?.[0]?.code,
            networks: i % 4 ? '' : 'Mastodon',
            country: 'Z',
            sender: 'Jo Maier',
            place: i % 2 ? TOWN : '',
          } as never,
          tag: lang,
          seed: i * 7919,
          draft: {edited: {}},
          own: '',
        });
        const [body] = mail.bodies;
        const where = `letter ${i} to ${member.name}:\n${body}`;
        const [salutation, ...paragraphs] = body!.split('\n\n');
        assert.ok(salutation!.replace(member.name, '').match(/\p{L}{2}/u), `a bare name: ${where}`);
        assert.deepEqual(
          paragraphs.filter((paragraph) => paragraph.startsWith(salutation!)),
          [],
          `two salutations: ${where}`,
        );
        for (const paragraph of paragraphs) {
          const pointed = pointer.exec(paragraph);
          const named = NAMED.exec(paragraph);
          if (pointed)
            assert.ok(named !== null && named.index < pointed.index, `“${pointed[0]}” points at nothing in its paragraph: ${where}`);
          // The writer's town is never a paragraph of its own; at the end it is a part of the signature.
          if (paragraph.includes(TOWN) && paragraph !== paragraphs.at(-1)) assert.ok(named, `a town alone: ${where}`);
        }
        lengths.push(countWords(body!));
        texts.add(body!.replace(member.name, '').replace(TOWN, ''));
      }
      lengths.sort((a, b) => a - b);
      t.diagnostic(`${lengths[0]} to ${lengths.at(-1)} words, median ${lengths[count / 2]}; ${texts.size} different letters`);
      assert.ok(lengths[0]! >= SHORTEST, `the shortest has ${lengths[0]} words`);
      assert.ok(lengths.at(-1)! <= LONGEST, `the longest has ${lengths.at(-1)} words`);
    });
}
