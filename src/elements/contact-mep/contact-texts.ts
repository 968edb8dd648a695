import {msg, plural, str} from '../../i18n/localize.js';

// One sentence, one function; `name` is a member's name or a mark for it, dates and numbers are formatted.

export const loadingText = (): string => msg('Loading …', {id: 'contact.loading', desc: 'The list of members is on its way.'});
export const errorText = (): string =>
  msg('This could not be loaded.', {id: 'contact.error', desc: 'The list of members of parliament, or texts for letters.'});
export const retryText = (): string => msg('Try again', {id: 'contact.retry', desc: 'Button: load once more.'});
export const closedText = (): string =>
  msg('This campaign is closed.', {
    id: 'contact.closed',
    desc: 'Above the list of members, which can still be looked at.',
  });
export const backText = (): string => msg('Back', {id: 'contact.back', desc: 'Button: to the step before.'});
export const stepText = (n: string, total: string): string =>
  msg(str`Step ${n} of ${total}`, {id: 'contact.step', desc: 'Beside a heading: choose a member, write, send.'});

// Country

export const countryHeading = (): string =>
  msg('Find your members of parliament', {id: 'contact.country.heading', desc: 'Heading: here the visitor chooses a country.'});
export const countryLabel = (): string => msg('Your country', {id: 'contact.country', desc: 'Label of a list of countries.'});
export const everywhereText = (): string =>
  msg('All countries, to look around', {id: 'contact.country.all', desc: 'Last entry in a list of countries: shows all members.'});
export const showMembersText = (): string => msg('Show members', {id: 'contact.country.show', desc: 'Button after choosing a country.'});

// Members

export const membersHeading = (): string =>
  msg('Whom do you write to?', {id: 'contact.members.heading', desc: 'Heading above a list of members of parliament.'});
export const changeCountryText = (): string => msg('Change country', {id: 'contact.country.change', desc: 'Button.'});
export const suggestionLabel = (): string =>
  msg('Our suggestion', {id: 'contact.suggestion', desc: 'Above the name of one member of parliament.'});
export const suggestionReason = (): string =>
  msg('Drawn by lot, so that everybody gets letters.', {
    id: 'contact.suggestion.reason',
    desc: 'Why this member is suggested.',
  });
export const somebodyElseText = (): string =>
  msg('Somebody else', {id: 'contact.suggestion.else', desc: 'Button: suggest another member of parliament.'});
export const searchLabel = (): string => msg('Search by name, party, committee', {id: 'contact.search', desc: 'Label of a search field.'});
export const groupLabel = (): string =>
  msg('Group', {id: 'contact.group', desc: 'Political group in the European Parliament; label of a filter.'});
export const committeeLabel = (): string =>
  msg('Committee', {id: 'contact.committee', desc: 'Committee of a parliament; label of a filter.'});
export const constituencyLabel = (): string => msg('Constituency', {id: 'contact.constituency', desc: 'Label of a filter.'});
export const stanceLabel = (): string => msg('Position', {id: 'contact.stance', desc: 'Label of a filter, such as: has an account on X.'});
export const anyText = (): string => msg('All', {id: 'contact.any', desc: 'First entry of a filter: nothing is left out.'});
export const membersText = (tag: string, count: number, n: string): string =>
  plural(
    tag,
    count,
    () => msg(str`${n} member`, {id: 'contact.count.one', desc: 'How many members of parliament are found.'}),
    () => msg(str`${n} members`, {id: 'contact.count.other'}),
  );
export const moreRowsText = (n: string): string => msg(str`Show ${n} more`, {id: 'contact.more', desc: 'Button under a long list.'});
export const noneText = (): string => msg('No member fits.', {id: 'contact.nobody', desc: 'A search has found nobody.'});
export const resetText = (): string => msg('Show all', {id: 'contact.reset', desc: 'Button: drops all filters.'});
export const nobodyActiveText = (): string =>
  msg('Nobody here is known to have an account on X.', {
    id: 'contact.nobodyActive',
    desc: 'Above a list of members: all have left X or never were there.',
  });
export const abroadText = (): string =>
  msg('Members answer their own voters.', {
    id: 'contact.abroad',
    desc: 'Advice to somebody who looks at members of other countries.',
  });
export const writeText = (): string => msg('Write', {id: 'contact.write', desc: 'Button beside the name of a member: write a letter.'});
export const moreText = (): string => msg('More', {id: 'contact.details', desc: 'Button beside the name of a member: shows details.'});
export const leaveOutText = (): string =>
  msg('Do not suggest', {id: 'contact.leaveOut', desc: 'Checkbox: the visitor does not want to write to this member of parliament.'});
export const leftOutText = (): string =>
  msg('not suggested', {id: 'contact.leftOut', desc: 'Mark beside the name of a member whom the visitor has chosen to leave out.'});
export const writtenText = (): string =>
  msg('written to', {id: 'contact.written', desc: 'Mark beside the name of a member to whom the visitor has written.'});
export const pausedText = (): string =>
  msg('Receives no letters at the moment.', {id: 'contact.paused', desc: 'About a member of parliament who is, for example, ill.'});
export const againText = (date: string): string =>
  msg(str`Again from: ${date}`, {
    id: 'contact.again',
    desc: 'After “Receives no letters at the moment.”: from that day, month or year on, letters can be written again.',
  });
export const noEmailText = (): string => msg('No e-mail address is known.', {id: 'contact.noEmail', desc: 'About a member of parliament.'});
export const websiteText = (): string => msg('Website', {id: 'contact.website', desc: 'Link to a member’s own page.'});

export const activeText = (): string => msg('has an account on X', {id: 'contact.stance.active', desc: 'After the name of a member.'});
export const leftText = (): string => msg('has left X', {id: 'contact.stance.left', desc: 'After the name of a member.'});
export const leftOnText = (date: string): string =>
  msg(str`left X: ${date}`, {id: 'contact.stance.leftOn', desc: 'After the name of a member; a date, or a year.'});
export const noAccountText = (): string =>
  msg('no account on X is known', {id: 'contact.stance.none', desc: 'After the name of a member: nobody knows of an account.'});
export const checkedText = (date: string): string =>
  msg(str`checked ${date}`, {id: 'contact.checked', desc: 'When somebody looked whether the member has an account.'});
export const oldText = (): string =>
  msg('more than 30 days ago', {id: 'contact.old', desc: 'After a date: the information may be out of date.'});
export const proofText = (): string =>
  msg('Proof', {id: 'contact.proof', desc: 'Link to the statement in which a member says that they leave X.'});
export const correctText = (): string =>
  msg('Correct this', {id: 'contact.correct', desc: 'Link to where wrong information can be reported.'});
export const roleText = (role: string | undefined): string =>
  role === 'chair'
    ? msg('(chair)', {id: 'contact.role.chair', desc: 'Role in a committee of the parliament.'})
    : role === 'vice-chair'
      ? msg('(vice-chair)', {id: 'contact.role.vice', desc: 'Role in a committee of the parliament.'})
      : role === 'substitute'
        ? msg('(substitute)', {id: 'contact.role.substitute', desc: 'Role in a committee of the parliament.'})
        : '';

// Letter

export const writeHeading = (name: string): string => msg(str`Your letter to ${name}`, {id: 'contact.write.heading', desc: 'Heading.'});
export const languageLabel = (): string => msg('Language of the letter', {id: 'contact.language', desc: 'Label of a list of languages.'});
export const languageQuestion = (name: string, languages: string): string =>
  msg(str`${name} reads ${languages}. Which language do you write in?`, {
    id: 'contact.language.ask',
    desc: 'The visitor reads none of these languages. The second value is a list of languages.',
  });
export const useBlocksText = (language: string): string =>
  msg(str`Building blocks in another language: ${language}`, {
    id: 'contact.useBlocks',
    desc: 'Button: there are none in the language of the letter. Building blocks are ready-made paragraphs.',
  });
export const ownLabel = (): string => msg('Your own words', {id: 'contact.own', desc: 'Label of the field that counts most.'});
export const ownHint = (): string =>
  msg('Two sentences of your own count more than a ready-made letter.', {
    id: 'contact.own.hint',
    desc: 'Under “Your own words”.',
  });
export const blocksLabel = (): string =>
  msg('Building blocks', {id: 'contact.blocks', desc: 'Heading above ready-made paragraphs to choose from.'});
export const openingLabel = (): string => msg('Opening', {id: 'contact.opening', desc: 'Name of a paragraph: how the letter begins.'});
export const aboutLabel = (): string =>
  msg('You and the member', {id: 'contact.about', desc: 'Name of a paragraph: what connects writer and member.'});
export const closingLabel = (): string => msg('Closing', {id: 'contact.closing', desc: 'Name of a paragraph: how the letter ends.'});
export const upText = (): string => msg('Move up', {id: 'contact.up', desc: 'Button at a paragraph.'});
export const downText = (): string => msg('Move down', {id: 'contact.down', desc: 'Button at a paragraph.'});
export const otherWordsText = (): string =>
  msg('Say it in other words', {
    id: 'contact.otherWords',
    desc: 'Button: exchanges all paragraphs that are not changed for other variants.',
  });
export const subjectLabel = (): string => msg('Subject', {id: 'contact.subject', desc: 'Of an e-mail.'});
export const nameLabel = (): string => msg('Your name', {id: 'contact.name', desc: 'Label of a field.'});
export const placeLabel = (): string => msg('Your town', {id: 'contact.place', desc: 'Label of a field.'});
export const nameReason = (): string =>
  msg('Signed letters are taken seriously. Name and town are in your letter only.', {
    id: 'contact.name.reason',
    desc: 'Why name and town are asked.',
  });
export const anonymousText = (): string => msg('Leave out my name', {id: 'contact.anonymous', desc: 'Checkbox.'});
export const meLabel = (): string =>
  msg('How shall sentences speak of you?', {
    id: 'contact.me',
    desc: 'Label: the grammatical gender of the writer, which some sentences need.',
  });
export const meText = (me: string): string =>
  me === 'f'
    ? msg('as a woman', {id: 'contact.me.f', desc: 'Choice of grammatical gender.'})
    : me === 'm'
      ? msg('as a man', {id: 'contact.me.m', desc: 'Choice of grammatical gender.'})
      : msg('neutrally', {id: 'contact.me.neutral', desc: 'Choice of grammatical gender.'});
export const previewText = (): string => msg('Preview', {id: 'contact.preview', desc: 'Heading above the letter as it will be.'});
export const ownShareText = (percent: string): string =>
  msg(str`Your own words: ${percent}`, {id: 'contact.ownShare', desc: 'How much of the letter the visitor has written.'});
export const continueText = (): string => msg('Go on to sending', {id: 'contact.continue', desc: 'Button at the end of the letter.'});
export const problemHeading = (): string => msg('There is a problem', {id: 'contact.problem', desc: 'Heading above what is missing.'});

export const missingText = (label: string): string =>
  msg(str`Missing: ${label}`, {id: 'contact.missing', desc: 'Error at a field that is empty; the value is its label.'});

// Sending

export const sendHeading = (name: string): string =>
  msg(str`Send it to ${name}`, {id: 'contact.send.heading', desc: 'Heading; it is a letter.'});
export const howText = (): string =>
  msg('How do you want to send it?', {id: 'contact.how', desc: 'Question above a choice: mail app, website, on paper.'});
export const appText = (): string => msg('Mail app on this device', {id: 'contact.app', desc: 'A way to send.'});
export const otherMailText = (): string => msg('Another mail website', {id: 'contact.otherMail', desc: 'A way to send, by copying.'});
export const paperText = (): string => msg('On paper', {id: 'contact.paper', desc: 'A way to send.'});
export const openAppText = (): string => msg('Open the mail app', {id: 'contact.openApp', desc: 'Link.'});
export const openText = (name: string): string => msg(str`Open ${name}`, {id: 'contact.open', desc: 'Link to Gmail or Outlook.'});
export const passesText = (name: string): string =>
  msg(str`Opening the link gives your letter to ${name}.`, {
    id: 'contact.passes',
    desc: 'Note on privacy; the value is Gmail or Outlook.',
  });
export const copyFirstText = (): string =>
  msg('Copy your text first: phones sometimes forget this page.', {id: 'contact.copyFirst', desc: 'Advice before another app opens.'});
export const shorterText = (): string =>
  msg('The link holds a short version. For all of it, copy your text and paste it.', {
    id: 'contact.shorter',
    desc: 'Mail programs cannot take more.',
  });
export const pasteText = (): string =>
  msg('Too long for the link: your text is copied when you open it. Paste it there.', {
    id: 'contact.paste',
    desc: 'Mail programs cannot take more.',
  });
export const copyText = (): string => msg('Copy', {id: 'contact.copy', desc: 'Button beside a text.'});
export const copiedNotice = (): string => msg('Copied', {id: 'contact.copied', desc: 'After pressing “Copy”.'});
export const notCopiedText = (): string =>
  msg('Copying is not allowed here. The text is selected: copy it yourself.', {
    id: 'contact.notCopied',
    desc: 'After pressing “Copy”.',
  });
export const addressLabel = (): string => msg('Address', {id: 'contact.address', desc: 'E-mail address of a member; label.'});
export const textLabel = (): string => msg('Text', {id: 'contact.text', desc: 'Of an e-mail; label.'});
export const draftFileText = (): string =>
  msg('Save as a draft (.eml)', {id: 'contact.eml', desc: 'Link to a file that mail programs open.'});
export const printText = (): string =>
  msg('Print, to sign and post', {id: 'contact.print', desc: 'Button: prints the letter, which is then signed by hand and posted.'});
export const sentQuestion = (): string =>
  msg('Did you send it? This page cannot know.', {
    id: 'contact.sent',
    desc: 'Heading above “Yes”: the letter goes out in another program.',
  });
export const yesText = (): string => msg('Yes, sent', {id: 'contact.sent.yes', desc: 'Answer to “Did you send it?”.'});

// Afterwards

export const thanksText = (): string => msg('Thank you!', {id: 'contact.thanks', desc: 'Heading after a letter was sent.'});
export const progressText = (n: string, total: string): string =>
  msg(str`${n} of ${total} written`, {id: 'contact.progress', desc: 'How many letters the visitor has written.'});
export const pauseText = (): string => msg('Three letters are a lot. Take a pause?', {id: 'contact.pause', desc: 'After three letters.'});
export const enoughText = (): string =>
  msg('Ten letters are enough. Now others count more.', {
    id: 'contact.enough',
    desc: 'After ten letters; under it are ways to tell others.',
  });
export const tellHeading = (): string => msg('Tell others', {id: 'contact.tell', desc: 'Heading above links to networks.'});
export const postText = (): string =>
  msg('I have written to my member of parliament. You can too:', {
    id: 'contact.post',
    desc: 'A post on a social network; an address follows.',
  });
export const passOnText = (): string => msg('Pass it on …', {id: 'contact.passOn', desc: 'Button: opens the list of apps of the device.'});
export const copyLinkText = (): string => msg('Copy the link', {id: 'contact.copyLink', desc: 'Button.'});
export const serverLabel = (): string =>
  msg('Your Mastodon server', {id: 'contact.server', desc: 'Label of a field; for example mastodon.social.'});
