/** Registers every element. */
import {ELEMENTS} from './elements/all.js';
import {define} from './registration/define.js';

for (const element of ELEMENTS) define(element.tag, element);

// The types of the tags and their events come along.
export type * from './index.js';
