import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import type {LetterBlocks, MessageText} from '../../../src/api/schema/messages.js';
import {CLOSING, composeMail, OPENING, withPoint, type Draft, type MailInput} from '../../../src/elements/contact-mep/mail/compose-mail.js';
import {dependsOnWriter, evaluate} from '../../../src/elements/contact-mep/mail/message-text.js';
import {mailValues} from '../../../src/elements/contact-mep/mail/mail-values.js';
import {indexOf, member, members, messages} from './support/parliament.js';

const values = {name: 'Anna Coppens', family: 'Coppens', gender: 'f', sender: 'Zoë', place: 'Gent', committee: 'LIBE'};

const input = (more: Partial<MailInput> = {}): MailInput => ({
  messages,
  purpose: 'ask',
  salutation: undefined,
  values,
  tag: 'en',
  seed: 1,
  draft: {edited: {}},
  own: '',
  ...more,
});

describe('a text of the messages', () => {
  const say = (text: MessageText, more: Record<string, string> = {}): string | undefined => evaluate(text, {...values, ...more}, 'en');

  it('is put together from its values', () => {
    expect(say('Hello')).to.equal('Hello');
    expect(say(['Dear ', ['name'], ','])).to.equal('Dear Anna Coppens,');
    expect(say([['select', 'gender', {f: 'Ms', m: 'Mr', other: '–'}]])).to.equal('Ms');
    expect(say([['plural', 'count', {'=0': 'none', one: [['count'], ' member'], other: [['count'], ' members']}]], {count: '2'})).to.equal(
      '2 members',
    );
    expect(say([['plural', 'count', {'=0': 'none', one: 'one', other: 'many'}]], {count: '0'})).to.equal('none');
  });

  it('is not offered when a value is missing or unknown', () => {
    for (const name of ['party', 'toString', '__proto__', 'constructor', 'nothing']) expect(say(['a ', [name]])).to.equal(undefined);
    expect(say([['plural', 'count', {one: 'one', other: 'many'}]])).to.equal(undefined);
    expect(say([['select', 'gender', {f: ['for ', ['party']], other: 'x'}]])).to.equal(undefined);
  });

  it('takes the neutral form when a gender is not known, and for forms that are none', () => {
    const text: MessageText = [['select', 'me', {f: 'she', m: 'he', other: 'they'}]];
    expect(say(text)).to.equal('they');
    expect(say(text, {me: 'constructor'})).to.equal('they');
    expect(dependsOnWriter(text)).to.equal(true);
    expect(dependsOnWriter([['select', 'gender', {other: 'me'}]])).to.equal(false);
  });

  it('never throws, whatever came', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        (json) =>
          void (
            Array.isArray(json) &&
            evaluate(json.filter((part) => typeof part === 'string' || Array.isArray(part)) as MessageText, values, 'en')
          ),
      ),
    );
  });
});

describe('a letter', () => {
  it('begins with the salutation, then own words, and ends with the name', () => {
    const [body] = composeMail(input({own: '  Mine.  '})).bodies;
    expect(body).to.match(/^Dear Ms Coppens,\n\nMine\.\n\n[^]+\n\nYours sincerely,\nZoë$/);
    expect(body).to.contain('I write from Gent.');
  });

  it('takes the member’s own salutation, and a neutral one without gender', () => {
    expect(composeMail(input({salutation: 'Your Excellency,'})).bodies[0]).to.match(/^Your Excellency,\n/);
    expect(composeMail(input({values: {...values, gender: undefined}})).bodies[0]).to.match(/^Dear Anna Coppens,\n/);
  });

  it('begins a paragraph small only where the greeting is before it', () => {
    const german: LetterBlocks = {
      ...messages,
      about: [],
      purposes: {ask: {subjects: [], openings: ['ich schreibe Ihnen.'], closings: ['danke.'], points: []}},
    };
    const mail = (own: string, picked: readonly string[]): string =>
      composeMail(input({messages: german, own, draft: {edited: {}, picked: [...picked]}, tag: 'de'})).bodies[0]!;
    expect(mail('', [OPENING, CLOSING])).to.contain(',\n\nich schreibe Ihnen.\n\nDanke.');
    expect(mail('Eigenes.', [OPENING, CLOSING])).to.contain('Eigenes.\n\nIch schreibe Ihnen.\n\nDanke.');
    expect(mail('', [CLOSING, OPENING])).to.contain(',\n\ndanke.\n\nIch schreibe Ihnen.');
  });

  it('keeps the accent of a Greek capital', () => {
    const greek: LetterBlocks = {
      ...messages,
      about: [],
      purposes: {ask: {subjects: [], openings: ['όσο γράφω.'], closings: ['Όσο ζω.'], points: []}},
    };
    const {bodies} = composeMail(input({messages: greek, own: 'Ναι.', draft: {edited: {}, picked: [OPENING, CLOSING]}, tag: 'el'}));
    expect(bodies[0]).to.contain('\n\nΌσο γράφω.\n\nΌσο ζω.');
  });

  it('has names in the script of its language', () => {
    const elena = member('elena', {
      name: 'Elena Yoncheva',
      given: 'Elena',
      family: 'Yoncheva',
      native: {lang: 'bg', given: 'Елена', family: 'Йончева'},
    });
    const namesIn = (tag: string): unknown => {
      const {name, given, family} = mailValues(elena, indexOf(members), {name: '', place: '', me: '', isAnonymous: false}, tag);
      return [name, given, family];
    };
    expect(namesIn('bg')).to.deep.equal(['Елена Йончева', 'Елена', 'Йончева']);
    expect(namesIn('fr')).to.deep.equal(['Elena Yoncheva', 'Elena', 'Yoncheva']);
  });

  it('leaves out the sign-off without a name, and keeps the town', () => {
    const [body] = composeMail(input({values: {...values, sender: ''}, draft: {edited: {}, picked: [CLOSING]}})).bodies;
    expect(body).not.to.contain('sincerely');
    expect(body).to.match(/\nGent$/);
  });

  it('says where the writer lives in its first paragraph, once', () => {
    const openings = ['I live in Nowhere.', ['I live in ', ['place'], ' and write to you.']];
    const withPlace: LetterBlocks = {...messages, purposes: {ask: {...messages.purposes.ask!, openings}}};
    fc.assert(
      fc.property(fc.integer(), fc.constantFrom(messages, withPlace), (seed, texts) => {
        const mail = composeMail(input({messages: texts, seed}));
        const [, first, ...others] = mail.bodies[0]!.split('\n\n');
        expect(first!.split('Gent')).to.have.length(2);
        expect(others.join()).not.to.contain('Gent');
        expect(composeMail(input({messages: texts, seed, values: {...values, place: ''}})).bodies[0]).not.to.match(/Gent|undefined/);
      }),
    );
    expect(composeMail(input({messages: withPlace})).bodies[0]).to.contain('I live in Gent and write to you.');
  });

  it('has the alternatives last, and a point more before them', () => {
    const points = ['alternatives', 'a', 'b', 'c'].map((id) => ({id, label: id, texts: [`About ${id}.`]}));
    const many: LetterBlocks = {...messages, purposes: {ask: {...messages.purposes.ask!, points}}};
    fc.assert(
      fc.property(fc.integer(), fc.subarray(['a', 'b', 'c']), (seed, added) => {
        const picked = (draft: Draft): string[] =>
          composeMail(input({messages: many, seed, draft})).blocks.flatMap(({id, isPicked}) => (isPicked ? [id] : []));
        let ids: readonly string[] = picked({edited: {}});
        for (const id of added) if (!ids.includes(id)) ids = withPoint(ids, id);
        if (!ids.includes('alternatives')) ids = withPoint(ids, 'alternatives');
        expect(picked({edited: {}, picked: ids}).slice(-2)).to.deep.equal(['alternatives', CLOSING]);
      }),
    );
  });

  it('has as many points as make it long enough, and no more', () => {
    const points = Array.from({length: 6}, (_, i) => ({id: `p${i}`, label: 'P', texts: ['Word '.repeat(20)]}));
    const withPoints = (texts: string): number =>
      composeMail(
        input({
          messages: {
            ...messages,
            purposes: {ask: {...messages.purposes.ask!, points: points.map((point) => ({...point, texts: [texts]}))}},
          },
        }),
      ).blocks.filter(({id, isPicked}) => isPicked && id.startsWith('p')).length;
    expect([withPoints('word '.repeat(60)), withPoints('word '.repeat(25)), withPoints('Short.')]).to.deep.equal([2, 3, 4]);
  });

  it('own words and changed blocks are in every version of it', () => {
    fc.assert(
      fc.property(fc.integer(), fc.string({minLength: 1}), fc.string({minLength: 1}), (seed, own, changed) => {
        const {bodies} = composeMail(input({seed, own, draft: {edited: {weight: changed}, picked: ['weight', OPENING]}}));
        for (const body of bodies) expect(body).to.contain(own.trim()).and.to.contain(changed);
      }),
    );
  });

  it('is in the order that the writer chose', () => {
    const {blocks, bodies} = composeMail(input({draft: {edited: {}, picked: [CLOSING, 'weight', OPENING]}}));
    expect(blocks.slice(0, 3).map(({id}) => id)).to.deep.equal([CLOSING, 'weight', OPENING]);
    expect(blocks.slice(3).map(({isPicked}) => isPicked)).to.deep.equal([false, false]);
    const [closing, weight, opening] = blocks.map(({text}) => bodies[0]!.indexOf(text));
    expect(closing).to.be.below(weight!);
    expect(weight).to.be.below(opening!);
  });

  it('is the same for the same seed', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        expect(composeMail(input({seed}))).to.deep.equal(composeMail(input({seed})));
      }),
    );
  });

  it('1,000 writers write many letters', () => {
    const written = Array.from({length: 1000}, (_, seed) => composeMail(input({seed})));
    expect(new Set(written.map(({subject}) => subject)).size).to.equal(3);
    expect(new Set(written.map(({bodies}) => bodies[0])).size).to.be.above(40);
  });

  it('of one writer no two subjects in a row are the same', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), {minLength: 2}), (seeds) => {
        let subjectBefore: string | undefined;
        for (const seed of seeds) {
          const {subject} = composeMail(input({seed, subjectBefore}));
          expect(subject).not.to.equal(subjectBefore);
          subjectBefore = subject;
        }
      }),
    );
  });

  it('without building blocks it is frame and own words', () => {
    const mail = composeMail(input({messages: undefined, own: 'Mine.', draft: {edited: {}}}));
    expect(mail.bodies).to.deep.equal(['Dear Anna Coppens,\n\nMine.\n\nZoë\nGent']);
    expect(mail).to.include({subject: '', isEmpty: false});
    expect(composeMail(input({messages: undefined})).isEmpty).to.equal(true);
  });

  it('asks for the writer’s gender only when a chosen text needs it', () => {
    const withPoint = (picked: readonly string[], edited = {}): boolean => composeMail(input({draft: {picked, edited}})).dependsOnWriter;
    expect([withPoint(['harm']), withPoint(['weight']), withPoint(['harm'], {harm: 'Mine'})]).to.deep.equal([true, false, false]);
  });

  it('a purpose without texts leaves the frame', () => {
    const mail = composeMail(input({messages: {...messages, purposes: {}}, own: 'Mine.'}));
    expect(mail.bodies[0]).to.match(/^Dear Ms Coppens,\n\nMine\./);
    expect(mail.blocks.map(({id}) => id)).to.deep.equal([OPENING]);
  });
});

describe('a text of a few bytes that would become a long one', () => {
  const names = (count: number): MessageText => Array.from({length: count}, () => ['name']);
  let nested: MessageText = 'x'.repeat(100);
  for (let i = 0; i < 12; i++) nested = [nested as string, ['plural', 'count', {one: nested, other: nested}]];

  for (const [what, text] of [
    ['a hundred times a name of two hundred letters', names(101)],
    ['more parts than a text has', names(1_000)],
    ['plurals in plurals', nested],
  ] as const) {
    it(`is not offered: ${what}`, () => {
      expect(evaluate(text, {name: 'a'.repeat(200), count: '5'}, 'en')).to.equal(undefined);
    });
  }

  it('is offered as long as it is one', () => {
    expect(evaluate(names(100), {name: 'a'.repeat(200)}, 'en')).to.have.length(20_000);
  });
});
