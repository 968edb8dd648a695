import {advise} from '../../page/advise.js';
import {emit} from '../../widget/events.js';
import type {OutgoingMail} from './contact-data.js';

/** A mail that the page sends itself. */
interface TakenMail {
  /** The member it goes to. */
  readonly id: string;
  readonly subject: string;
}

/** Offers each mail to the page, which may send it itself and confirm that later. */
export class Handover {
  readonly #host: HTMLElement;
  /** The mail on offer; undefined outside of listeners for `leavex-contact`. */
  mail: OutgoingMail | undefined;
  #taken: TakenMail | undefined;

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  /** Returns false if the page takes the mail over. */
  offer(mail: OutgoingMail, detail: {readonly id: string; readonly channel: string}): boolean {
    this.mail = mail;
    const goesOn = emit(this.#host, 'leavex-contact', detail);
    this.mail = undefined;
    if (!goesOn) this.#taken = {id: detail.id, subject: mail.subject};
    // A copy or a draft is a spare: a mail that the page has taken over stays with it.
    else if (detail.channel !== 'copy' && detail.channel !== 'draft') this.#taken = undefined;
    return goesOn;
  }

  /** Returns the mail that the page has sent, once. */
  confirm(): TakenMail | undefined {
    const taken = this.#taken;
    this.#taken = undefined;
    if (!taken) advise('nothing-taken-over');
    return taken;
  }
}
