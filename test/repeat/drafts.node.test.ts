import {itWritesGoodLetters} from '../elements/contact-mep/support/drafts.js';

itWritesGoodLetters(10_000);
