import type { Catalogue } from '../../../i18n/catalogue.ts';
import type en from './en.ts';

const de: Catalogue<typeof en> = {
  document: { title: 'Konsultationsbericht' },
  section: {
    subjective: 'Anamnese (subjektiv)',
    objective: 'Befund (objektiv)',
    assessment: 'Beurteilung',
    plan: 'Procedere',
  },
  hint: {
    subjective: 'Anliegen, Vorgeschichte und was die Patientin oder der Patient berichtet.',
    objective: 'Befunde, Messwerte, was Sie gesehen und gehört haben.',
    assessment: 'Diagnose oder Verdachtsdiagnose und wie Sie dazu kommen.',
    plan: 'Behandlung, Verordnungen, Untersuchungen, Kontrolle und wann Hilfe nötig ist.',
  },
  save: {
    nothing: 'Wird beim Schreiben gespeichert',
    saved: 'Alles gespeichert',
    unsaved: 'Noch nicht gespeichert',
    saving: 'Wird gespeichert …',
    retrying:
      'Keine Verbindung. Ihr Text bleibt auf diesem Gerät und wird gespeichert, sobald es wieder geht.',
    conflict: 'Nicht gespeichert: Bitte wählen Sie zwischen zwei Texten',
    refused: 'Nicht gespeichert',
  },
  merged: {
    title: 'Änderungen von anderer Stelle wurden übernommen',
    text: 'Dieser Bericht wurde auch in einem anderen Fenster bearbeitet. Beide Änderungen stehen jetzt hier.',
  },
  conflict: {
    title: '„{{section}}“ wurde auch an anderer Stelle geändert',
    text: 'Ihr Text steht weiterhin im Feld oben. In einem anderen Fenster wurde gespeichert:',
    emptied: '(leer)',
    keepMine: 'Meinen Text behalten',
    takeTheirs: 'Den anderen Text nehmen',
    keepBoth: 'Beide behalten',
  },
  refused: {
    title: 'Der Bericht wurde nicht gespeichert',
    text: 'Ihr Text bleibt hier stehen; kopieren Sie ihn zur Sicherheit.',
  },
  sign: {
    action: 'Bericht signieren',
    title: 'Diesen Bericht signieren?',
    text: 'Mit Ihrer Signatur ist der Bericht endgültig. Die Patientin oder der Patient kann ihn ab dann lesen, und er lässt sich nicht mehr ändern; Nachträge sind weiterhin möglich.',
    confirm: 'Jetzt signieren',
    needsText: 'Schreiben Sie zuerst etwas.',
    needsDecision: 'Wählen Sie zuerst zwischen den beiden Texten.',
    failedTitle: 'Der Bericht ist nicht signiert',
    failedText: 'Ihr Text ist sicher. Prüfen Sie die Verbindung und signieren Sie noch einmal.',
  },
  signed: {
    title: 'Signiert',
    text: 'Dieser Bericht ist endgültig und für die Patientin oder den Patienten lesbar.',
    lostTitle: 'Der Bericht wurde in einem anderen Fenster signiert',
    lostText: 'Was Sie hier geschrieben hatten, steht unten; Sie können es als Nachtrag signieren.',
  },
  addendum: {
    title: 'Nachtrag',
    label: 'Diesen Bericht ergänzen',
    hint: 'Der signierte Bericht bleibt, wie er ist; Ihr Nachtrag wird eigens datiert und signiert.',
    action: 'Nachtrag signieren',
    needsText: 'Schreiben Sie zuerst den Nachtrag.',
    confirmTitle: 'Diesen Nachtrag signieren?',
    confirmText:
      'Er gehört sofort zur Akte, die Patientin oder der Patient kann ihn lesen, und er lässt sich nicht mehr ändern.',
    done: 'Nachtrag signiert',
    failed: 'Der Nachtrag wurde nicht gespeichert',
  },
};
export default de;
