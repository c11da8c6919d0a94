import type { Catalogue } from '../../../i18n/catalogue.ts';
import type en from './en.ts';

const de: Catalogue<typeof en> = {
  title: 'Familie',
  lead: 'Für wen Sie handeln, und wer für Sie handelt.',
  acting: {
    banner: 'Sie handeln für {{name}}.',
    bannerUnnamed: 'Sie handeln für eine andere Person.',
    bannerText:
      'Termine, Akte und Buchungen auf dieser Seite gehören dieser Person. Was Sie tun, wird als Handeln einer Vertretung protokolliert.',
    stop: 'Wieder für mich handeln',
    stopStaff: 'Vertretung hier beenden',
    choice: 'Für wen handeln Sie?',
    forName: 'Für {{name}}',
    myself: 'Für mich selbst',
    unnamed: 'Eine Person ohne Namen',
  },
  mine: {
    title: 'Für wen ich handle',
    text: 'Für diese Personen buchen Sie Termine, nehmen daran teil und lesen die Akte.',
    empty: 'Sie handeln noch für niemanden.',
    add: 'Kind hinzufügen',
    act: 'Für {{name}} handeln',
    more: 'Mehr',
    moreFor: 'Mehr zu {{name}}',
    acting: 'Sie handeln gerade für diese Person',
    born: 'Geboren am {{date}}',
    until: 'bis {{date}}',
    basis: { custody: 'Sorgerecht', consent: 'Auf eigenen Wunsch der Person' },
    profile: 'Profil',
    second: 'Zweite sorgeberechtigte Person einladen',
    handover: 'Eigenes Konto einrichten',
    end: 'Vertretung beenden',
    endTitle: 'Nicht mehr für {{name}} handeln?',
    endText:
      'Sie sehen dann die Akte dieser Person nicht mehr und können nicht mehr für sie buchen. Gebuchte Termine bleiben bestehen. Sie selbst können das nicht rückgängig machen.',
    ended: 'Sie handeln nicht mehr für diese Person.',
    lastGuardian:
      'Ein Kind braucht mindestens eine Person, die für es handelt. Laden Sie zuerst jemanden ein, oder richten Sie dem Kind ein eigenes Konto ein.',
  },
  child: {
    title: 'Kind hinzufügen',
    text: 'Das Kind bekommt eine eigene Akte, die Sie führen, bis es volljährig ist.',
    givenName: 'Vorname',
    familyName: 'Nachname',
    birthDate: 'Geburtsdatum',
    endsOn: 'Ich handle bis',
    endsOnHelp:
      'Wir schlagen den 18. Geburtstag vor. Wählen Sie einen früheren Tag, wenn Sie nur kürzer handeln dürfen.',
    declaration: 'Was Sie erklären',
    consents: 'Einwilligungen für das Kind',
    consentsText:
      'Sie willigen für das Kind ein. Ohne diese Einwilligungen ist kein Videotermin möglich.',
    submit: 'Kind hinzufügen',
    done: '{{name}} wurde hinzugefügt.',
    tooMany: 'Mehr Personen kann ein Konto nicht vertreten. Bitte fragen Sie Ihre Praxis.',
    ofAge: 'Diese Person ist volljährig. Sie eröffnet ein eigenes Konto und lädt Sie von dort ein.',
    future: 'Das Geburtsdatum liegt in der Zukunft.',
    half: 'Das Kind wurde angelegt, aber nicht alles konnte gespeichert werden. Bitte versuchen Sie es noch einmal; nichts wird doppelt angelegt.',
  },
  ofMe: {
    title: 'Wer für mich handelt',
    text: 'Diese Personen buchen Termine für Sie, nehmen daran teil und lesen Ihre Akte. Sie können das jederzeit beenden.',
    empty: 'Niemand handelt für Sie.',
    invite: 'Jemanden einladen',
    end: 'Beenden',
    endTitle: 'Soll {{email}} nicht mehr für Sie handeln?',
    endText:
      'Diese Person sieht Ihre Akte dann sofort nicht mehr und kann nicht mehr für Sie buchen. Gebuchte Termine bleiben bestehen.',
    ended: 'Diese Person handelt nicht mehr für Sie.',
  },
  invitations: {
    title: 'Offene Einladungen',
    kind: {
      guardian: 'Für Sie zu handeln',
      second: 'Für {{name}} zu handeln',
      self: 'Eigenes Konto für {{name}}',
    },
    expires: 'Gültig bis {{date}}',
    withdraw: 'Zurückziehen',
    withdrawn: 'Die Einladung gilt nicht mehr.',
  },
  invite: {
    title: 'Jemanden einladen, für mich zu handeln',
    secondTitle: 'Jemanden einladen, auch für {{name}} zu handeln',
    text: 'Die Person bekommt eine E-Mail mit einem Link. Ihren Namen sieht sie erst, wenn sie angemeldet ist.',
    email: 'E-Mail-Adresse der Person',
    until: 'Darf handeln bis',
    untilHelp: 'Höchstens zwei Jahre. Sie können es jederzeit früher beenden.',
    untilHelpChild: 'Nicht länger, als Sie selbst handeln dürfen.',
    scope: 'Was die Person darf',
    submit: 'Einladung senden',
    sent: 'Die Einladung wurde an {{email}} gesendet.',
    tooMany:
      'Mehr Personen und offene Einladungen sind nicht möglich. Ziehen Sie zuerst eine zurück.',
    past: 'Bitte wählen Sie einen Tag in der Zukunft.',
  },
  handover: {
    title: 'Ein eigenes Konto für {{name}}',
    text: 'Die Person bekommt eine E-Mail mit einem Link und eröffnet damit ihr eigenes Konto. Die Akte gehört dann zu diesem Konto. Ab dann handeln Sie nicht mehr für die Person, außer sie bittet Sie darum.',
    otherGuardian:
      'Auch jemand anderes handelt für diese Person. Diese Vertretung muss zuerst beendet werden: Niemand von Ihnen kann die Akte allein übergeben.',
    email: 'Eigene E-Mail-Adresse der Person',
    submit: 'Einladung senden',
  },
};
export default de;
