import type {Language} from '../../snippets/widgets.js';
import {ar} from './ar.js';
import {de} from './de.js';
import {en, type Texts} from './en.js';
import {fr} from './fr.js';
import {pl} from './pl.js';

export type {Texts};
export const TEXTS: Readonly<Record<Language, Texts>> = {en, fr, de, pl, ar};
