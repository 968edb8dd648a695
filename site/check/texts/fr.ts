import type {CheckTexts} from './en.js';

export const fr: CheckTexts = {
  title: 'Vérifier une page',
  lead: 'Collez votre code, ou la source de votre page. Ce que vous collez reste dans votre navigateur, et rien n’en est exécuté.',
  field: 'Code ou source de la page',
  hint: 'Pour voir la source d’une page, appuyez sur Ctrl+U, ou ⌥⌘U sur un Mac. Sélectionnez tout et copiez.',
  button: 'Vérifier le code',
  result: 'Résultat',
  kinds: {problem: 'Ne fonctionne pas', advice: 'À améliorer', good: 'Fonctionne'},
  removeIt: 'Supprimez-le.',
  worksTitle: 'Voici un widget qui fonctionne',
  works: 'Le nombre est en [gras], et une source figure à côté. Si vous ne voyez qu’une simple phrase, le widget ne s’est pas chargé.',
  getCode: 'Obtenir le code',
  pageLanguage: 'Langue de cette page',
  findings: {
    nothingPasted: ['Il n’y a encore rien à vérifier.', 'Collez le code, ou la source de votre page, dans le champ ci-dessus.'],
    noWidget: [
      'Il n’y a pas de widget dans ce texte.',
      'Collez le code que «\u202fObtenir le code\u202f» vous a donné, ou la source de la page\u202f: Ctrl+U ou ⌥⌘U l’affiche.',
    ],
    onlyWords: [
      'Le script est là, mais le widget a disparu. Il n’en reste peut-être que les mots.',
      'Votre système a enlevé la balise. Utilisez le code pour WordPress\u202f: il commence par <div data-leavex=…> et reste en place.',
    ],
    escaped: [
      'Le code est devenu du texte\u202f: vos lecteurs voient les balises elles-mêmes.',
      'Collez-le dans un bloc HTML, pas dans le texte. Dans WordPress, tapez /html sur une ligne vide.',
    ],
    curlyQuotes: [
      'Les guillemets sont typographiques ({value}), et le navigateur ne comprend pas le code.',
      'Un traitement de texte ou une application de messagerie les a changés. Copiez à nouveau le code dans «\u202fObtenir le code\u202f».',
    ],
    noScript: [
      'Le script manque\u202f: les mots restent tels quels et le nombre ne change jamais.',
      'Collez aussi la première ligne du code. Ou demandez à la personne qui s’occupe du site de l’ajouter une fois au pied de page.',
    ],
    wrongScript: [
      'Le script de cette page ne contient pas le widget «\u202f{value}\u202f».',
      'Chargez {instead}, ou leavex.js, qui les contient tous.',
    ],
    exampleAddress: ['{value} est une adresse de nos guides. Elle ne mène nulle part.', 'Écrivez {instead} à la place.'],
    local: [
      '{value} est votre propre ordinateur. Vos lecteurs ne peuvent pas y accéder.',
      'Utilisez l’adresse d’une copie publique, par exemple {instead}.',
    ],
    insecure: ['{value} commence par http://, ce que les navigateurs bloquent sur les pages en https://.', 'Écrivez {instead}.'],
    oldVersion: [
      'Le code charge la version {value}. Ce site a la version {instead}.',
      'Utilisez l’adresse avec /v0/, qui est tenue à jour, ou copiez à nouveau le code.',
    ],
    hashOfFresh: [
      'Le script a une empreinte, mais le fichier à cette adresse change. Au prochain changement, les navigateurs le refuseront.',
      'Utilisez {value} sans «\u202fintegrity\u202f», ou le fichier d’une version précise, dans {instead}.',
    ],
    noApi: [
      'L’adresse des données de la campagne manque\u202f: le widget ne peut rien charger.',
      'Ajoutez data-leavex-api="{instead}" à la balise script.',
    ],
    apiIsFile: ['{value} est l’adresse d’un fichier.', 'Indiquez son dossier\u202f: {instead}'],
    otherApi: [
      'Les données viennent de {value}.',
      'C’est juste s’il s’agit de votre propre campagne. Les données de ce site se trouvent à {instead}.',
    ],
    unknownWidget: ['Il n’y a pas de widget «\u202f{value}\u202f».', 'Vouliez-vous dire\u202f: {instead}\u202f?'],
    unknownAttribute: ['«\u202f{value}\u202f» n’a aucun effet.', 'Vouliez-vous dire\u202f: {instead}\u202f?'],
    unknownValue: ['{value} n’a aucun effet.', 'Vouliez-vous dire\u202f: {instead}\u202f?'],
    linkInDiv: [
      'Un lien vers {value} n’est pas permis dans un div, sauf vers votre propre site. Le widget n’apparaîtra pas.',
      'Supprimez data-leavex-href, et mettez le lien dans la phrase entre les balises.',
    ],
    noWords: [
      'Il n’y a pas de mots entre les balises. Dans les newsletters et sans JavaScript, vos lecteurs ne voient rien.',
      'Écrivez entre les balises une phrase avec un lien.',
    ],
    noLink: [
      'Les mots n’ont pas de lien.',
      'Dans les newsletters, le widget ne se charge pas. Avec un lien, vos lecteurs peuvent ouvrir la page de la campagne.',
    ],
    looseCounter: [
      'Le compteur est seul dans la page. Certains thèmes le placent alors au bord de la fenêtre.',
      'Mettez <p> avant et </p> après.',
    ],
    tagInWordPress: [
      'C’est une page WordPress. Quand un auteur sans droits particuliers l’enregistre, le widget est enlevé.',
      'Le code pour WordPress, avec <div data-leavex=…>, reste en place.',
    ],
    shortcode: [
      'C’est un code court de notre extension WordPress.',
      'Il fonctionne là où l’extension est active. Si vos lecteurs le voient comme du texte, demandez à un administrateur d’installer ou d’activer l’extension.',
    ],
    tooLong: ['Le texte est trop long pour être vérifié.', 'Collez seulement la partie qui contient le widget.'],
    tornApart: [
      'La balise et ses mots ont été séparés\u202f: les mots figurent une seconde fois sous le widget.',
      'Votre système a mis des paragraphes entre eux. Utilisez le code pour WordPress\u202f: il commence par <div data-leavex=…> et reste entier.',
    ],
    heldBack: [
      'Votre site retient le script\u202f: il a le type «\u202f{value}\u202f».',
      'Un bandeau de cookies ou un outil d’optimisation l’a modifié. Ajoutez le script à ses exceptions\u202f: il ne dépose aucun cookie.',
    ],
    hugoShortcode: [
      'C’est un shortcode pour Hugo.',
      'Il fonctionne là où layouts/shortcodes/leavex.html ou le composant de thème est installé. Écrivez {{< et non {{%.',
    ],
    image: [
      'Cette image fonctionne.',
      'Elle montre le nombre, et son lien mène à la campagne. Envoyez-vous un e-mail d’essai pour la voir.',
    ],
    more: ['{value} autres résultats ne sont pas affichés.', 'Corrigez d’abord ceux-ci. Vérifiez ensuite à nouveau.'],
    works: [
      'Cela fonctionne.',
      'Sur votre page, le nombre ou le texte apparaît avec sa source à côté. Si vous ne voyez que vos mots, vérifiez l’adresse de la page\u202f: le code n’est peut-être pas encore publié.',
    ],
  },
};
