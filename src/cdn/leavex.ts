import * as elements from '../elements/index.js';
import {start} from './start.js';

start(Object.values(elements));
