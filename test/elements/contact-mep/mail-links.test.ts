import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {EMAIL_PATTERN} from '../../../src/api/schema/members.js';
import {eml, mailto, mailtoLimit, WEBMAIL_LIMIT, WEBMAILS, webmailLink} from '../../../src/elements/contact-mep/mail/mail-links.js';

/** Another reader of such links than the one that wrote them: by the grammar of RFC 6068, byte by byte. */
function parse(uri: string): {to: string[]; headers: Record<string, string>} {
  const [, to = '', query = ''] = /^mailto:([^?#]*)(?:\?([^#]*))?$/.exec(uri) ?? [];
  const decode = (text: string): string => {
    const bytes: number[] = [];
    for (let i = 0; i < text.length; i++) {
      const sign = text[i]!;
      if (sign === '%') {
        const hex = text.slice(i + 1, i + 3);
        if (!/^[0-9A-F]{2}$/.test(hex)) throw new Error(`%${hex}`);
        bytes.push(parseInt(hex, 16));
        i += 2;
      } else if (/[\w.~@-]/.test(sign)) bytes.push(sign.charCodeAt(0));
      else throw new Error(`${sign} is not encoded`);
    }
    return new TextDecoder('utf-8', {fatal: true}).decode(Uint8Array.from(bytes));
  };
  const headers: Record<string, string> = {};
  for (const field of query ? query.split('&') : []) {
    const [name, value, more] = field.split('=');
    if (more !== undefined || name! in headers) throw new Error(field);
    headers[name!] = decode(value!);
  }
  return {to: to.split(',').map(decode), headers};
}

const text = fc.oneof(
  fc.string({unit: 'binary'}),
  fc.string({unit: 'grapheme'}),
  fc.constantFrom(
    'Λοιπόν, γεια σας!',
    'Уважаеми господине,',
    'a&body=b#c?d=%0D%0ABcc: x@y.z',
    "l’été + 100 % d'accord!*()",
    '😀👨‍👩‍👧',
    '豈ﰀ',
    'a\nb\rc\r\nd\u2028e',
  ),
);
const address = fc.stringMatching(/^[A-Za-z0-9!#$%*+/=^_`{|}~.'-]{1,20}@[A-Za-z0-9]([A-Za-z0-9-]{0,6}\.){1,2}[A-Za-z]{2,6}$/);

/** Body for a mail program: whole characters, line breaks as CR LF, no other control characters. */
const expected = (body: string): string =>
  body
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/\r\n|[\r\n\u2028\u2029]/g, '\n')
    .replace(/\p{Cc}/gu, (sign) => (sign === '\n' || sign === '\t' ? sign : ''))
    .replaceAll('\n', '\r\n');
const oneLine = (subject: string): string => expected(subject).replace(/\s+/g, ' ').trim();

describe('a mailto: link', () => {
  it('comes back from another parser as it went in, to one recipient', () => {
    fc.assert(
      fc.property(address, text, text, (to, subject, body) => {
        const {url} = mailto(to, subject, [body], Infinity);
        expect(url.split('?')[0]!.split('@')).to.have.length(2);
        expect(parse(url)).to.deep.equal({to: [to], headers: {subject: oneLine(subject), body: expected(body)}});
      }),
      {numRuns: 500},
    );
  });

  it('is never longer than its limit, and takes the longest text that fits', () => {
    fc.assert(
      fc.property(address, text, fc.array(text, {maxLength: 3}), fc.integer({min: 400, max: 3000}), (to, subject, bodies, limit) => {
        const {url, body} = mailto(to, subject, bodies, limit);
        expect(url.length).to.be.at.most(limit);
        const {headers} = parse(url);
        expect(headers['body']).to.equal(body < 0 ? undefined : expected(bodies[body]!));
        for (const longer of bodies.slice(0, Math.max(0, body))) expect(mailto(to, subject, [longer], limit).body).to.equal(-1);
      }),
    );
  });

  it('has room for about 350 letters of Greek or Bulgarian, and for 1,300 of German', () => {
    const fits = (letter: string, count: number): boolean =>
      mailto('maria.papadopoulou@example.org', 'x'.repeat(30), [letter.repeat(count)], 2000).body === 0;
    expect([fits('λ', 310), fits('λ', 360), fits('д', 310), fits('д', 360), fits('a', 1300)]).to.deep.equal([
      true,
      false,
      true,
      false,
      true,
    ]);
  });

  it('2,000 characters on Windows and where nobody knows', () => {
    expect(['Win32', '', 'FreeBSD'].map(mailtoLimit)).to.deep.equal([2000, 2000, 2000]);
    for (const platform of ['MacIntel', 'iPhone', 'iPad', 'Linux armv8l', 'Linux x86_64', 'Android'])
      expect(mailtoLimit(platform)).to.be.above(2000);
  });

  it('addresses that the schema lets through cannot become two', () => {
    const pattern = new RegExp(EMAIL_PATTERN, 'u');
    for (const bad of [
      'a@b.eu,c@d.eu',
      'a@b.eu?bcc=c@d.eu',
      'a@b.eu&cc=x',
      'a@b.eu\nBcc: c@d.eu',
      'a@b.eu\r',
      ' a@b.eu',
      'a@b@c.eu',
      '<a@b.eu>',
      'a%0D@',
      '@b.eu',
    ])
      expect(pattern.test(bad), JSON.stringify(bad)).to.equal(false);
  });
});

describe('a link to a mail website', () => {
  it('carries the letter, or goes without it when it is too long', () => {
    for (const mail of WEBMAILS) {
      fc.assert(
        fc.property(address, text, text, (to, subject, body) => {
          const link = webmailLink(mail, to, subject, [body]);
          const url = new URL(link.url);
          expect(link.url.length).to.be.at.most(WEBMAIL_LIMIT);
          expect(url.searchParams.getAll('to')).to.deep.equal([to]);
          expect(url.searchParams.getAll(mail.subject)).to.deep.equal([oneLine(subject)]);
          if (link.body === 0) expect(url.searchParams.getAll('body')).to.deep.equal([expected(body)]);
        }),
      );
      expect(webmailLink(mail, 'a@b.eu', 's', ['λ'.repeat(2000)]).body).to.equal(-1);
    }
  });

  it('goes where these are', () => {
    expect(WEBMAILS.map((mail) => new URL(webmailLink(mail, 'a@b.eu', 's', []).url).origin)).to.deep.equal([
      'https://mail.google.com',
      'https://outlook.live.com',
    ]);
  });
});

describe('a draft file', () => {
  const bytes = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
  const utf8 = (base64: string): string => new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes(base64));

  it('is ASCII in short lines, and holds the letter and nothing else', () => {
    fc.assert(
      fc.property(address, text, text, (to, subject, body) => {
        const file = eml({to, subject, body});
        expect(file).to.match(/^[\x20-\x7e\r\n]*$/);
        for (const line of file.split('\r\n')) if (!line.startsWith('To:')) expect(line).to.match(/^[^\r\n]{0,76}$/);
        const [head = '', content = ''] = file.split('\r\n\r\n');
        const headers = head.replace(/\r\n /g, ' ').split('\r\n');
        expect(headers.map((header) => header.split(':')[0])).to.deep.equal([
          'To',
          'Subject',
          'X-Unsent',
          'MIME-Version',
          'Content-Type',
          'Content-Transfer-Encoding',
        ]);
        expect(headers[0]).to.equal(`To: ${to}`);
        const words = headers[1]!.slice('Subject: '.length).split(' ').filter(Boolean);
        for (const word of words)
          expect(word)
            .to.match(/^=\?UTF-8\?B\?[A-Za-z0-9+/=]+\?=$/)
            .and.to.have.length.at.most(75);
        expect(words.map((word) => utf8(word.slice(10, -2))).join('')).to.equal(oneLine(subject));
        expect(utf8(content.replaceAll('\r\n', ''))).to.equal(expected(body));
      }),
    );
  });

  it('has short lines for a subject of emoji', () => {
    for (const line of eml({to: 'a@b.eu', subject: '😀'.repeat(40), body: 'x'}).split('\r\n')) expect(line.length).to.be.at.most(76);
  });

  it('takes a letter of any length', () => {
    const body = 'λ'.repeat(500_000);
    const content = eml({to: 'a@b.eu', subject: 's', body}).split('\r\n\r\n')[1]!;
    expect(utf8(content.replaceAll('\r\n', ''))).to.equal(body);
  });
});
