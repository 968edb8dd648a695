/** Registers every element. */
import './elements/contact-mep/define.js';
import './elements/counter/define.js';
import './elements/departed/define.js';
import './elements/letter/define.js';
