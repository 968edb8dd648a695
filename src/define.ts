/** Registers every element. */
import './elements/counter/define.js';
