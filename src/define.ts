/** Registers every element. */
import './elements/counter/define.js';
import './elements/departed/define.js';
import './elements/letter/define.js';
