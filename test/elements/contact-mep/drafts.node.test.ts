import {itWritesGoodLetters} from './support/drafts.js';

// test/repeat writes ten times as many.
itWritesGoodLetters(1_000);
