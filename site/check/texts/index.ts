import type {Language} from '../../snippets/widgets.js';
import {ar} from './ar.js';
import {de} from './de.js';
import {en, type CheckTexts} from './en.js';
import {fr} from './fr.js';
import {pl} from './pl.js';

export const TEXTS: Readonly<Record<Language, CheckTexts>> = {en, fr, de, pl, ar};
