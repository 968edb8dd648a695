import {msg, plural, str} from '../../i18n/localize.js';

// One sentence, one function; `name` is a member's name or a mark for it, dates and numbers are formatted.

export const errorText = (): string =>
  msg('This tool could not be loaded.', {
    id: 'contact.error',
    desc: 'In place of the widget. A button “Try again” follows.',
  });
export const membersErrorText = (): string =>
  msg('The list of MEPs could not be loaded.', {id: 'contact.error.members', desc: 'A button “Try again” follows.'});
export const blocksErrorText = (): string =>
  msg('The suggested paragraphs could not be loaded. What you have typed is still here.', {
    id: 'contact.error.blocks',
    desc: 'While a message is being written. A button “Try again” follows.',
  });
export const retryText = (): string => msg('Try again', {id: 'contact.retry', desc: 'Button: load once more.'});
export const closedText = (): string =>
  msg('This campaign has ended.', {
    id: 'contact.closed',
    desc: 'Above the list of MEPs, which can still be read.',
  });
export const backText = (): string => msg('Back', {id: 'contact.back', desc: 'Button: to the previous step.'});
export const stepText = (n: string, total: string): string =>
  msg(str`Step ${n} of ${total}`, {id: 'contact.step', desc: 'Beside a heading: choose a member, write, send.'});

// Country

export const countryHeading = (): string =>
  msg('Find your MEPs', {id: 'contact.country.heading', desc: 'Heading: the reader chooses a country below.'});
export const countryLabel = (): string => msg('Your country', {id: 'contact.country', desc: 'Label of a list of countries.'});
export const otherCountryLabel = (): string =>
  msg('Another country', {id: 'contact.country.another', desc: 'Label of a list of countries, below buttons for the most likely ones.'});
export const chooseCountryText = (): string =>
  msg('Choose a country', {id: 'contact.country.choose', desc: 'First entry in a list of countries, before one is chosen.'});
export const everywhereText = (): string =>
  msg('All countries', {id: 'contact.country.all', desc: 'Last entry in a list of countries: shows all MEPs.'});
export const showMembersText = (): string => msg('Show MEPs', {id: 'contact.country.show', desc: 'Button after choosing a country.'});

// Members

export const membersHeading = (): string =>
  msg('Who do you want to write to?', {id: 'contact.members.heading', desc: 'Heading above a list of MEPs.'});
export const changeCountryText = (): string => msg('Change country', {id: 'contact.country.change', desc: 'Button.'});
export const suggestionLabel = (): string => msg('Our suggestion', {id: 'contact.suggestion', desc: 'Above the name of one MEP.'});
export const suggestionReason = (): string =>
  msg('Chosen at random, so that every MEP gets messages.', {
    id: 'contact.suggestion.reason',
    desc: 'Why this MEP is suggested.',
  });
export const somebodyElseText = (): string =>
  msg('Suggest someone else', {id: 'contact.suggestion.else', desc: 'Button: suggest another MEP.'});
export const suggestionsOverText = (): string =>
  msg('That was everyone we can suggest. Choose from the list.', {
    id: 'contact.suggestion.over',
    desc: 'After “Suggest someone else” was pressed for the last MEP.',
  });
/** Label of the search field: it promises what the data hold. */
export const searchLabel = (hasParties: boolean, hasCommittees: boolean): string =>
  hasParties && hasCommittees
    ? msg('Search by name, party or committee', {id: 'contact.search', desc: 'Label of a search field.'})
    : hasParties
      ? msg('Search by name or party', {id: 'contact.search.party', desc: 'Label of a search field.'})
      : hasCommittees
        ? msg('Search by name or committee', {id: 'contact.search.committee', desc: 'Label of a search field.'})
        : msg('Search by name', {id: 'contact.search.name', desc: 'Label of a search field.'});
export const filterText = (): string =>
  msg('Filter', {id: 'contact.filter', desc: 'Opens the filters of a list of MEPs; what is chosen stands behind it.'});
/** Names of the political groups of the European Parliament, as people in a country know them. */
export const groupTexts: Readonly<Record<string, () => string>> = {
  EPP: () => msg('European People’s Party (EPP)', {id: 'contact.group.epp', desc: 'Group in the European Parliament.'}),
  'S&D': () => msg('Socialists and Democrats (S&D)', {id: 'contact.group.sd', desc: 'Group in the European Parliament.'}),
  Renew: () => msg('Renew Europe (liberals)', {id: 'contact.group.renew', desc: 'Group in the European Parliament.'}),
  'Greens/EFA': () => msg('Greens/EFA', {id: 'contact.group.greens', desc: 'Group in the European Parliament.'}),
  ECR: () => msg('European Conservatives and Reformists (ECR)', {id: 'contact.group.ecr', desc: 'Group in the European Parliament.'}),
  PfE: () => msg('Patriots for Europe (PfE)', {id: 'contact.group.pfe', desc: 'Group in the European Parliament.'}),
  'The Left': () => msg('The Left', {id: 'contact.group.left', desc: 'Group in the European Parliament.'}),
  ESN: () => msg('Europe of Sovereign Nations (ESN)', {id: 'contact.group.esn', desc: 'Group in the European Parliament.'}),
  NI: () => msg('Not in a group', {id: 'contact.group.ni', desc: 'MEPs who belong to no political group of the European Parliament.'}),
};
export const groupLabel = (): string =>
  msg('Political group', {id: 'contact.group', desc: 'Political group in the European Parliament; label of a filter.'});
export const committeeLabel = (): string =>
  msg('Committee', {id: 'contact.committee', desc: 'Committee of a parliament; label of a filter.'});
export const constituencyLabel = (): string => msg('Constituency', {id: 'contact.constituency', desc: 'Label of a filter.'});
export const stanceLabel = (): string =>
  msg('Status', {id: 'contact.stance', desc: 'Label of a filter. Its entries are like: has an account on X.'});
/** Entry of a filter with the number of MEPs that it would show. */
export const countedText = (label: string, n: string): string =>
  msg(str`${label} (${n})`, {id: 'contact.counted', desc: 'Entry of a filter, and how many MEPs it would show.'});
export const codeAndNameText = (code: string, name: string): string =>
  msg(str`${code}: ${name}`, {id: 'contact.codeAndName', desc: 'Entry of the filter “Committee”: its code, such as LIBE, and its name.'});
/** First entries of the filters. */
export const anyTexts = {
  stance: (): string => msg('Any status', {id: 'contact.any.status', desc: 'First entry of the filter “Status”.'}),
  group: (): string => msg('All groups', {id: 'contact.any.group', desc: 'First entry of the filter “Political group”.'}),
  constituency: (): string =>
    msg('All constituencies', {id: 'contact.any.constituency', desc: 'First entry of the filter “Constituency”.'}),
  committee: (): string => msg('All committees', {id: 'contact.any.committee', desc: 'First entry of the filter “Committee”.'}),
};
export const membersText = (tag: string, count: number, n: string): string =>
  plural(
    tag,
    count,
    () => msg(str`${n} MEP`, {id: 'contact.count.one', desc: 'How many MEPs a search has found.'}),
    () => msg(str`${n} MEPs`, {id: 'contact.count.other'}),
  );
export const showListText = (): string =>
  msg('Show the list', {id: 'contact.list.show', desc: 'Button under the number of MEPs: shows all of their names.'});
export const moreRowsText = (n: string): string => msg(str`Show ${n} more`, {id: 'contact.more', desc: 'Button under a long list.'});
export const othersHeading = (n: string): string =>
  msg(str`Outside the filter: ${n}`, {
    id: 'contact.others.filtered',
    desc: 'Heading: MEPs below match what was typed, but not the filters. The value is a number.',
  });
export const noneText = (): string => msg('No MEPs match your search.', {id: 'contact.nobody', desc: 'In place of the list.'});
export const clearText = (): string => msg('Clear filters', {id: 'contact.clear', desc: 'Button: shows the whole list again.'});
export const nobodyActiveText = (): string =>
  msg('As far as we know, no one in this list has an account on X.', {
    id: 'contact.nobodyActive',
    desc: 'Above a list of MEPs: all have left X, or we have found no account of theirs.',
  });
export const abroadText = (): string =>
  msg('MEPs usually reply only to people from their own country.', {
    id: 'contact.abroad',
    desc: 'Advice to a reader who looks at MEPs of other countries.',
  });
export const notYourCountryText = (): string =>
  msg('Not your country?', {
    id: 'contact.abroad.question',
    desc: 'Before “MEPs usually reply only to people from their own country.”, under the name of a country that may not be the reader’s.',
  });
export const writeText = (): string => msg('Write', {id: 'contact.write', desc: 'Button beside the name of an MEP: write a message.'});
export const writeToText = (name: string): string =>
  msg(str`Write to ${name}`, {id: 'contact.writeTo', desc: 'Button; the value is the name of an MEP.'});
export const detailsText = (): string =>
  msg('Details', {id: 'contact.details', desc: 'Button beside the name of an MEP: shows more about them.'});
export const detailsOfText = (name: string): string =>
  msg(str`Details: ${name}`, {id: 'contact.details.of', desc: 'The same button, for screen readers. The value is the name of an MEP.'});
export const writtenText = (): string =>
  msg('message sent', {id: 'contact.wasSent', desc: 'Mark beside the name of an MEP: the reader has sent a message.'});
export const pausedText = (): string =>
  msg('Not taking messages at the moment.', {id: 'contact.paused', desc: 'About an MEP who is, for example, ill.'});
export const againText = (date: string): string =>
  msg(str`You can write again from ${date}.`, {
    id: 'contact.again',
    desc: 'After “Not taking messages at the moment.” The value is a day, a month or a year.',
  });
export const noEmailText = (): string =>
  msg('We do not know this MEP’s email address.', {id: 'contact.noEmail', desc: 'In place of the button “Write”.'});
export const websiteText = (): string => msg('Website', {id: 'contact.website', desc: 'Link to an MEP’s own page.'});

export const activeText = (): string =>
  msg('has an account on X', {id: 'contact.stance.active', desc: 'After the name of an MEP; also an entry of the filter “Status”.'});
export const leftText = (): string =>
  msg('has left X', {id: 'contact.stance.left', desc: 'After the name of an MEP; also an entry of the filter “Status”.'});
export const leftOnText = (date: string): string =>
  msg(str`left X: ${date}`, {id: 'contact.stance.leftOn', desc: 'After the name of an MEP. The value is a day, a month or a year.'});
export const noAccountText = (): string =>
  msg('no known account on X', {id: 'contact.stance.none', desc: 'After the name of an MEP; also an entry of the filter “Status”.'});
export const checkedText = (date: string): string =>
  msg(str`checked ${date}`, {id: 'contact.checked', desc: 'When the campaign last looked for the account. A day, a month or a year.'});
export const checkedLongAgoText = (date: string): string =>
  msg(str`checked ${date} (more than 30 days ago)`, {
    id: 'contact.checked.old',
    desc: 'As “checked …”, where the information may be out of date.',
  });
export const sourceText = (): string =>
  msg('Source', {id: 'contact.source', desc: 'Link to the page that says that an MEP has left X, or has an account.'});
export const reportText = (): string => msg('Report a mistake', {id: 'contact.report', desc: 'Link to a form of the campaign.'});
export const roleText = (role: string | undefined): string =>
  role === 'chair'
    ? msg('(chair)', {id: 'contact.role.chair', desc: 'Role in a committee of the parliament.'})
    : role === 'vice-chair'
      ? msg('(vice-chair)', {id: 'contact.role.vice', desc: 'Role in a committee of the parliament.'})
      : role === 'substitute'
        ? msg('(substitute)', {id: 'contact.role.substitute', desc: 'Role in a committee of the parliament.'})
        : '';

// Mail

export const writeHeading = (name: string): string => msg(str`Your message to ${name}`, {id: 'contact.write.heading', desc: 'Heading.'});
export const languageLabel = (): string => msg('Language of the message', {id: 'contact.language', desc: 'Label of a list of languages.'});
export const readsText = (name: string, languages: string): string =>
  msg(str`${name} reads ${languages}.`, {
    id: 'contact.language.reads',
    desc: 'The message is in another language. The first value is the name of an MEP, the second a list of languages.',
  });
export const readsUnknownText = (name: string): string =>
  msg(str`We do not know which languages ${name} reads.`, {id: 'contact.language.unknown', desc: 'The value is the name of an MEP.'});
export const englishText = (): string =>
  msg('Offices in the European Parliament understand English.', {
    id: 'contact.language.english',
    desc: 'Why the message is in English, after “… reads Latvian.”',
  });
export const useBlocksText = (language: string): string =>
  msg(str`Use suggested paragraphs in ${language}`, {
    id: 'contact.useBlocks',
    desc: 'Button: there are none in the language of the message.',
  });
export const ownLabel = (): string => msg('Your own words', {id: 'contact.own', desc: 'Label of the field that counts most.'});
export const ownHint = (): string =>
  msg('Two sentences of your own count for more than a ready-made message.', {
    id: 'contact.own.hint',
    desc: 'Under “Your own words”.',
  });
export const blocksLabel = (): string =>
  msg('Suggested paragraphs', {id: 'contact.blocks', desc: 'Heading above ready-made paragraphs to choose from.'});
export const pointsLabel = (): string =>
  msg('Points in your message', {id: 'contact.points', desc: 'Heading above checkboxes; each adds a paragraph to the message.'});
export const wordingText = (): string =>
  msg('Change points or wording', {
    id: 'contact.wording.open',
    desc: 'Opens checkboxes for points, a button “Suggest other wording”, and the order of the paragraphs.',
  });
export const orderText = (): string =>
  msg('Order of the paragraphs', {
    id: 'contact.order.label',
    desc: 'Heading above a list of paragraphs with buttons “Move up” and “Move down”.',
  });
export const freeLabel = (): string =>
  msg('Your paragraph', {id: 'contact.free', desc: 'Name of a paragraph that the reader has written.'});
export const requiredMark = (): string => msg('(required)', {id: 'contact.required', desc: 'After the label of a field.'});
export const openingLabel = (): string => msg('Opening', {id: 'contact.opening', desc: 'Name of a paragraph: how the message begins.'});
export const closingLabel = (): string => msg('Closing', {id: 'contact.closing', desc: 'Name of a paragraph: how the message ends.'});
export const upText = (): string => msg('Move up', {id: 'contact.up', desc: 'Button at a paragraph.'});
export const downText = (): string => msg('Move down', {id: 'contact.down', desc: 'Button at a paragraph.'});
export const otherWordsText = (): string =>
  msg('Suggest other wording', {
    id: 'contact.otherWords',
    desc: 'Button: replaces the paragraphs that the reader has not edited.',
  });
export const subjectLabel = (): string => msg('Subject', {id: 'contact.subject', desc: 'Label of a field: subject of an email.'});
export const nameLabel = (): string => msg('Your name', {id: 'contact.name', desc: 'Label of a field.'});
export const placeLabel = (): string => msg('Your town', {id: 'contact.place', desc: 'Label of a field.'});
export const nameReason = (): string =>
  msg('Name and town appear only in your message.', {
    id: 'contact.name.reason',
    desc: 'At the fields for name and town; screen readers say it with each of them, so it stands alone.',
  });
export const anonymousText = (): string => msg('Leave out my name', {id: 'contact.anonymous', desc: 'Checkbox.'});
export const meLabel = (): string =>
  msg('How should the message refer to you?', {
    id: 'contact.me',
    desc: 'Label of a choice: the grammatical gender of the writer, which some sentences need.',
  });
export const meText = (me: string): string =>
  me === 'f'
    ? msg('With feminine forms', {id: 'contact.me.f', desc: 'Choice of grammatical gender.'})
    : me === 'm'
      ? msg('With masculine forms', {id: 'contact.me.m', desc: 'Choice of grammatical gender.'})
      : msg('With neutral forms', {id: 'contact.me.neutral', desc: 'Choice of grammatical gender.'});
export const continueText = (): string => msg('Choose how to send it', {id: 'contact.continue', desc: 'Button at the end of the message.'});
export const problemHeading = (): string =>
  msg('There is a problem', {id: 'contact.problem', desc: 'Heading above the list of empty fields.'});

export const missingText = (label: string): string =>
  msg(str`Please fill in: ${label}`, {id: 'contact.missing', desc: 'Error at an empty field; the value is its label.'});

// Sending

export const sendHeading = (name: string): string => msg(str`Send your message to ${name}`, {id: 'contact.send.heading', desc: 'Heading.'});
export const howText = (): string =>
  msg('How do you want to send it?', {id: 'contact.how', desc: 'Question above a choice: email app, website, on paper.'});
export const appText = (): string => msg('Email app on this device', {id: 'contact.app', desc: 'A way to send.'});
export const otherMailText = (): string => msg('Another email website (copy and paste)', {id: 'contact.otherMail', desc: 'A way to send.'});
export const paperText = (): string => msg('On paper', {id: 'contact.paper', desc: 'A way to send.'});
export const openAppText = (): string => msg('Open the email app', {id: 'contact.openApp', desc: 'Link.'});
export const appOpensText = (): string =>
  msg('Your email app opens with the message. Press Send there.', {id: 'contact.app.opens', desc: 'Above the link “Open the email app”.'});
export const webmailOpensText = (name: string): string =>
  msg(str`${name} opens in a new tab with the message. Press Send there.`, {
    id: 'contact.webmail.opens',
    desc: 'Above the link “Open Gmail”. The value is Gmail or Outlook.',
  });
export const toText = (): string => msg('To:', {id: 'contact.to', desc: 'Before the name and email address of the MEP.'});
export const showText = (): string =>
  msg('Show the message', {id: 'contact.show', desc: 'Opens the text of the message, to read or copy it.'});
export const openText = (name: string): string => msg(str`Open ${name}`, {id: 'contact.open', desc: 'Link to Gmail or Outlook.'});
export const passesText = (name: string): string =>
  msg(str`If you open this link, ${name} receives your message.`, {
    id: 'contact.passes',
    desc: 'Note on privacy; the value is Gmail or Outlook.',
  });
export const shorterText = (): string =>
  msg('The link contains a short version. When you open it, the whole message is copied: paste it into the email to send all of it.', {
    id: 'contact.shorter.copied',
    desc: 'Links to email apps can be about 2,000 characters long.',
  });
export const pasteText = (): string =>
  msg('Your message is too long for the link. When you open the link, the text is copied: paste it into the email.', {
    id: 'contact.paste',
    desc: 'Links to email apps can be about 2,000 characters long.',
  });
export const copyAllText = (): string =>
  msg('Copy these three texts into a new email.', {
    id: 'contact.copyAll',
    desc: 'Above email address, subject and message, each with a button.',
  });
export const copyText = (): string => msg('Copy', {id: 'contact.copy', desc: 'Button beside a text.'});
export const copyNameText = (label: string): string =>
  msg(str`Copy: ${label}`, {
    id: 'contact.copy.name',
    desc: 'The same button, for screen readers. The value is the label of the text, such as “Subject”.',
  });
export const copiedNotice = (): string => msg('Copied', {id: 'contact.copied', desc: 'After pressing “Copy”.'});
export const notCopiedText = (): string =>
  msg('Your browser did not allow copying. The text is selected: copy it yourself.', {
    id: 'contact.notCopied',
    desc: 'After pressing “Copy”.',
  });
export const addressLabel = (): string => msg('Email address', {id: 'contact.address', desc: 'Label: email address of an MEP.'});
export const textLabel = (): string => msg('Message', {id: 'contact.text', desc: 'Label, after “Subject”: the text of an email.'});
export const draftFileText = (): string => msg('Save as a draft (.eml)', {id: 'contact.eml', desc: 'Link to a file that email apps open.'});
export const printText = (): string =>
  msg('Print it, then sign and post it', {id: 'contact.print', desc: 'Button: prints the message as a letter, to be signed by hand.'});
export const sentQuestion = (): string =>
  msg('Have you sent it? We cannot see that from here.', {
    id: 'contact.sent',
    desc: 'Heading above “Yes, I sent the message”: the message is sent in another program.',
  });
export const openedQuestion = (): string =>
  msg('Did your email app open?', {id: 'contact.opened', desc: 'Heading above “Yes, I sent the message” and “No, show another way”.'});
export const noText = (): string =>
  msg('No, show another way', {id: 'contact.sent.no', desc: 'Button: answer to “Did your email app open?” and “Have you sent it?”.'});
export const copiedTooText = (): string =>
  msg('Your message has been copied. If nothing opened, paste it into an email.', {
    id: 'contact.copiedToo',
    desc: 'After the link to the email app was opened.',
  });
export const yesText = (): string =>
  msg('Yes, I sent the message', {id: 'contact.sent.yes', desc: 'Button: answer to “Have you sent it?”.'});

// Afterwards

export const thanksText = (): string => msg('Thank you!', {id: 'contact.thanks', desc: 'Heading after a message was sent.'});
export const onItsWayText = (name: string): string =>
  msg(str`Your message to ${name} is on its way. Replies often take weeks and come straight to you.`, {
    id: 'contact.onItsWay',
    desc: 'After a message was sent; the value is the name of an MEP.',
  });
export const nextHeading = (): string =>
  msg('Write to one more MEP?', {id: 'contact.next', desc: 'Heading above the name of another MEP, after a message was sent.'});
export const emailText = (): string => msg('Email', {id: 'contact.tell.email', desc: 'Link: tell others about this page by email.'});
export const sentCountText = (tag: string, count: number, n: string): string =>
  plural(
    tag,
    count,
    () => msg(str`You have sent ${n} message.`, {id: 'contact.sentCount.one', desc: 'After each message; all of this visit.'}),
    () => msg(str`You have sent ${n} messages.`, {id: 'contact.sentCount.other'}),
  );
export const pauseText = (): string =>
  msg('Three messages are a lot. Time for a break?', {id: 'contact.pause', desc: 'After three messages.'});
export const enoughText = (): string =>
  msg('Ten messages are plenty. Now ask others to write too.', {
    id: 'contact.enough',
    desc: 'After ten messages; below are ways to tell others.',
  });
export const tellHeading = (): string => msg('Tell others', {id: 'contact.tell', desc: 'Heading above links to networks.'});
export const postText = (): string =>
  msg('I have written to my MEP about leaving X. You can write to yours:', {
    id: 'contact.tell.post',
    desc: 'A post on a social network; an address follows.',
  });
export const passOnText = (): string => msg('Share…', {id: 'contact.passOn', desc: 'Button: opens the list of apps of the device.'});
export const copyLinkText = (): string => msg('Copy the link', {id: 'contact.copyLink', desc: 'Button.'});
export const serverLabel = (): string =>
  msg('Your Mastodon server', {id: 'contact.server', desc: 'Label of a field; for example mastodon.social.'});
