import {ELEMENTS} from '../elements/all.js';
import {start} from './start.js';

start(ELEMENTS);
