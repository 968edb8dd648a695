// The first page: written in English, translated here before its widgets load.
import {fillTexts, pageLanguage, translateFrame} from '../frame/translate.js';
import {START_TEXTS} from './texts.js';

const language = pageLanguage();
const texts = START_TEXTS[language];
document.title = texts.pageTitle;
fillTexts('data-text', {...texts});
document.querySelector('.showcase leavex-counter')?.setAttribute('label', texts.counterLabel);
document.querySelector('.showcase [role=region]')?.setAttribute('aria-label', texts.letter);
document.querySelector('.languages')?.setAttribute('aria-label', texts.languages);
document.querySelector(`.languages [hreflang=${language}]`)?.setAttribute('aria-current', 'page');
translateFrame(language);
