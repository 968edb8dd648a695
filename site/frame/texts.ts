import type {Language} from '../snippets/widgets.js';

/** Words at the head and the foot of every page. */
export interface FrameTexts {
  readonly nav: string;
  readonly get: string;
  readonly check: string;
  readonly gallery: string;
  readonly docs: string;
  readonly campaign: string;
  readonly foot: string;
}

export const FRAME_TEXTS: Readonly<Record<Language, FrameTexts>> = {
  en: {
    nav: 'This site',
    get: 'Get the code',
    check: 'Check a page',
    gallery: 'Gallery',
    docs: 'Guides',
    campaign: 'The campaign',
    foot: 'The numbers, the letter and the list of who has left X come from the campaign. This site sets no cookies and stores nothing. MIT licence.',
  },
  fr: {
    nav: 'Ce site',
    get: 'Obtenir le code',
    check: 'Vérifier une page',
    gallery: 'Galerie',
    docs: 'Guides',
    campaign: 'La campagne',
    foot: 'Les nombres, la lettre et la liste des départs viennent de la campagne. Ce site ne dépose aucun cookie et n’enregistre rien. Licence MIT.',
  },
  de: {
    nav: 'Diese Website',
    get: 'Code holen',
    check: 'Eine Seite prüfen',
    gallery: 'Galerie',
    docs: 'Anleitungen',
    campaign: 'Die Kampagne',
    foot: 'Die Zahlen, der Brief und die Liste derer, die X verlassen haben, kommen von der Kampagne. Diese Website setzt keine Cookies und speichert nichts. MIT-Lizenz.',
  },
  pl: {
    nav: 'Ta witryna',
    get: 'Pobierz kod',
    check: 'Sprawdź stronę',
    gallery: 'Galeria',
    docs: 'Poradniki',
    campaign: 'Kampania',
    foot: 'Liczby, list i\u00a0lista odejść z\u00a0X pochodzą od kampanii. Ta witryna nie używa plików cookie i\u00a0niczego nie zapisuje. Licencja MIT.',
  },
  ar: {
    nav: 'هذا الموقع',
    get: 'الحصول على الشيفرة',
    check: 'فحص صفحة',
    gallery: 'المعرض',
    docs: 'الأدلة',
    campaign: 'الحملة',
    foot: 'الأعداد والرسالة وقائمة المغادرين من الحملة. لا يستخدم هذا الموقع ملفات تعريف الارتباط ولا يخزن شيئًا. رخصة MIT.',
  },
};
