import type {CheckTexts} from './en.js';

export const de: CheckTexts = {
  title: 'Eine Seite prüfen',
  lead: 'Fügen Sie Ihren Code oder den Quelltext Ihrer Seite ein. Was Sie einfügen, bleibt in Ihrem Browser, und nichts davon wird ausgeführt.',
  field: 'Code oder Quelltext der Seite',
  hint: 'Den Quelltext einer Seite zeigt Strg+U, auf einem Mac ⌥⌘U. Markieren Sie alles, und kopieren Sie es.',
  button: 'Code prüfen',
  result: 'Ergebnis',
  kinds: {problem: 'Funktioniert nicht', advice: 'Geht besser', good: 'Funktioniert'},
  removeIt: 'Entfernen Sie es.',
  worksTitle: 'So sieht ein Widget aus, das funktioniert',
  works: 'Die Zahl ist [fett], und eine Quelle steht daneben. Wenn Sie nur einen einfachen Satz sehen, wurde das Widget nicht geladen.',
  getCode: 'Code holen',
  pageLanguage: 'Sprache dieser Seite',
  findings: {
    nothingPasted: ['Es gibt noch nichts zu prüfen.', 'Fügen Sie den Code oder den Quelltext Ihrer Seite in das Feld oben ein.'],
    noWidget: [
      'In diesem Text ist kein Widget.',
      'Fügen Sie den Code von „Code holen“ ein oder den Quelltext der Seite: Strg+U oder ⌥⌘U zeigt ihn.',
    ],
    onlyWords: [
      'Das Skript ist da, aber das Widget ist weg. Vielleicht sind nur seine Wörter übrig.',
      'Ihr System hat das Tag entfernt. Nehmen Sie den Code für WordPress: Er beginnt mit <div data-leavex=…> und bleibt stehen.',
    ],
    escaped: [
      'Aus dem Code ist Text geworden: Auf der Seite stehen die Tags selbst.',
      'Fügen Sie ihn in einen Block für HTML ein, nicht in den Text. In WordPress tippen Sie /html in einer leeren Zeile.',
    ],
    curlyQuotes: [
      'Die Anführungszeichen sind typografische ({value}), deshalb versteht der Browser den Code nicht.',
      'Eine Textverarbeitung oder eine E-Mail-App hat sie verändert. Kopieren Sie den Code noch einmal von „Code holen“.',
    ],
    noScript: [
      'Das Skript fehlt, deshalb bleiben die Wörter, wie sie sind, und die Zahl ändert sich nie.',
      'Fügen Sie auch die erste Zeile des Codes ein. Oder bitten Sie die Person, die die Website betreut, sie einmal in die Fußzeile einzufügen.',
    ],
    wrongScript: [
      'Das Skript auf dieser Seite bringt das Widget „{value}“ nicht mit.',
      'Laden Sie {instead} oder leavex.js, das alle mitbringt.',
    ],
    exampleAddress: ['{value} ist eine Adresse aus unseren Anleitungen. Sie führt nirgendwohin.', 'Schreiben Sie stattdessen {instead}.'],
    local: [
      '{value} ist Ihr eigener Computer. Andere können ihn nicht erreichen.',
      'Nehmen Sie die Adresse einer öffentlichen Kopie, zum Beispiel {instead}.',
    ],
    insecure: ['{value} beginnt mit http://, und das sperren Browser auf Seiten mit https://.', 'Schreiben Sie {instead}.'],
    oldVersion: [
      'Der Code lädt Version {value}. Diese Website hat Version {instead}.',
      'Nehmen Sie die Adresse mit /v0/, die aktuell bleibt, oder kopieren Sie den Code noch einmal.',
    ],
    hashOfFresh: [
      'Das Skript hat eine Prüfsumme, aber die Datei unter dieser Adresse ändert sich. Nach der nächsten Änderung weisen Browser sie ab.',
      'Nehmen Sie {value} ohne „integrity“ oder die Datei einer bestimmten Version in {instead}.',
    ],
    noApi: [
      'Die Adresse der Daten der Kampagne fehlt, deshalb kann das Widget nichts laden.',
      'Ergänzen Sie data-leavex-api="{instead}" im Script-Tag.',
    ],
    apiIsFile: ['{value} ist die Adresse einer Datei.', 'Nennen Sie ihren Ordner: {instead}'],
    otherApi: [
      'Die Daten kommen von {value}.',
      'Das ist richtig, wenn es Ihre eigene Kampagne ist. Die Daten dieser Website stehen unter {instead}.',
    ],
    unknownWidget: ['Ein Widget „{value}“ gibt es nicht.', 'Meinten Sie {instead}?'],
    unknownAttribute: ['„{value}“ hat keine Wirkung.', 'Meinten Sie {instead}?'],
    unknownValue: ['{value} hat keine Wirkung.', 'Meinten Sie {instead}?'],
    linkInDiv: [
      'Ein Link zu {value} ist in einem div nicht erlaubt, außer zu Ihrer eigenen Website. Das Widget erscheint nicht.',
      'Entfernen Sie data-leavex-href, und setzen Sie den Link in den Satz zwischen den Tags.',
    ],
    noWords: [
      'Zwischen den Tags stehen keine Wörter. In Newslettern und ohne JavaScript ist dort nichts zu sehen.',
      'Schreiben Sie einen Satz mit einem Link zwischen die Tags.',
    ],
    noLink: ['Die Wörter haben keinen Link.', 'In Newslettern lädt das Widget nicht. Mit einem Link geht es dort trotzdem weiter.'],
    looseCounter: [
      'Der Zähler steht allein auf der Seite. Manche Themes setzen ihn dann an den Rand des Fensters.',
      'Schreiben Sie <p> davor und </p> danach.',
    ],
    tagInWordPress: [
      'Das ist eine WordPress-Seite. Wenn jemand ohne besondere Rechte sie speichert, wird das Widget entfernt.',
      'Der Code für WordPress mit <div data-leavex=…> bleibt stehen.',
    ],
    shortcode: [
      'Das ist ein Shortcode unseres WordPress-Plugins.',
      'Er funktioniert, wo das Plugin aktiv ist. Wenn er auf der Seite als Text steht, bitten Sie die Administration, das Plugin zu installieren oder zu aktivieren.',
    ],
    tooLong: ['Der Text ist zu lang für die Prüfung.', 'Fügen Sie nur den Teil mit dem Widget ein.'],
    tornApart: [
      'Das Tag und seine Wörter sind getrennt worden. Deshalb stehen die Wörter noch einmal unter dem Widget.',
      'Ihr System hat Absätze dazwischen gesetzt. Verwenden Sie den Code für WordPress: Er beginnt mit <div data-leavex=…> und bleibt ganz.',
    ],
    heldBack: [
      'Ihre Website hält das Skript zurück: Es hat den Typ „{value}“.',
      'Ein Cookie-Banner oder ein Optimierer hat es geändert. Nehmen Sie das Skript davon aus: Es setzt keine Cookies.',
    ],
    hugoShortcode: [
      'Das ist ein Shortcode für Hugo.',
      'Er funktioniert, wo layouts/shortcodes/leavex.html oder die Theme-Komponente installiert ist. Schreiben Sie {{< und nicht {{%.',
    ],
    image: [
      'Dieses Bild funktioniert.',
      'Es zeigt die Zahl, und sein Link führt zur Kampagne. Schicken Sie sich eine Test-E-Mail, um es zu sehen.',
    ],
    more: ['{value} weitere Ergebnisse werden nicht gezeigt.', 'Beheben Sie zuerst diese. Prüfen Sie dann noch einmal.'],
    works: [
      'Das funktioniert.',
      'Auf Ihrer Seite erscheint die Zahl oder der Text, und eine Quelle steht daneben. Wenn Sie nur Ihre Wörter sehen, prüfen Sie die Adresse der Seite: Der Code ist vielleicht noch nicht veröffentlicht.',
    ],
  },
};
