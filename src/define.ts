/** Registers every element. */
import * as elements from './elements/index.js';
import {define} from './registration/define.js';

for (const element of Object.values(elements)) define(element.tag, element);

// The types of the tags and their events come along.
export type * from './index.js';
