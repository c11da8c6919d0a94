import type { Locale } from '@hub/contracts/locale.ts';

/** Acting for a child ends at the latest when it is of age (BGB § 2, Code civil art. 414, ZGB Art. 14). */
export const LONGEST_CUSTODY_YEARS = 18;
/** Consent of an adult is renewed from time to time, so that it stays what they want (GDPR Art. 7). */
export const LONGEST_CONSENT_YEARS = 2;
export const MOST_GUARDIANS = 5;
export const MOST_DEPENDANTS = 20;
/** Both sides hear of the end this long before. */
export const REMIND_DAYS = 14;

export type Basis = 'custody' | 'consent';

/** What somebody declares, by version: the text that they saw is known for as long as the declaration is. */
export interface Declaration {
  version: string;
  text: Record<Locale, string>;
}

/** By whoever acts for a child (BGB §§ 1626, 1629; Code civil art. 371-1; ZGB Art. 296, 304). */
export const CUSTODY: Declaration = {
  version: 'custody-2026-11',
  text: {
    en: 'I have custody of this child, alone or together with the other parent, or I am the guardian. I may make medical appointments for the child and see the child’s health records. If this changes, I end it here at once.',
    de: 'Ich habe für dieses Kind das Sorgerecht, allein oder gemeinsam mit dem anderen Elternteil, oder ich bin sein Vormund. Ich darf für das Kind Arzttermine vereinbaren und seine Gesundheitsdaten sehen. Wenn sich das ändert, beende ich es hier sofort.',
    fr: 'J’exerce l’autorité parentale sur cet enfant, seul ou avec l’autre parent, ou je suis son tuteur. Je peux prendre des rendez-vous médicaux pour lui et consulter ses données de santé. Si cela change, j’y mets fin ici immédiatement.',
  },
};

/** By an adult who asks somebody to act for them (GDPR Art. 9(2)(a)). */
export const CONSENT: Declaration = {
  version: 'consent-2026-11',
  text: {
    en: 'I want this person to act for me until the date that I chose: to make, change and cancel appointments, to join my visits, and to see my health records. I can end this at any time. Every access is on my access log.',
    de: 'Ich möchte, dass diese Person bis zum gewählten Datum für mich handelt: Termine vereinbaren, ändern und absagen, an meinen Sprechstunden teilnehmen und meine Gesundheitsdaten sehen. Ich kann das jederzeit beenden. Jeder Zugriff steht in meinem Zugriffsprotokoll.',
    fr: 'Je souhaite que cette personne agisse pour moi jusqu’à la date choisie : prendre, modifier et annuler des rendez-vous, participer à mes consultations et consulter mes données de santé. Je peux y mettre fin à tout moment. Chaque accès figure dans mon journal des accès.',
  },
};

/** The text in force for each basis. */
export const declarationFor = (basis: Basis): Declaration =>
  basis === 'custody' ? CUSTODY : CONSENT;

/** The instant at which a guardianship until this date ends: as the day begins, in UTC. */
export const endOf = (date: string): Date => new Date(`${date}T00:00:00Z`);

/** Whether a guardianship may last until then, begun now. */
export function isAllowedEnd(basis: Basis, until: Date, now: Date): boolean {
  const latest = new Date(now);
  latest.setUTCFullYear(
    latest.getUTCFullYear() + (basis === 'custody' ? LONGEST_CUSTODY_YEARS : LONGEST_CONSENT_YEARS),
  );
  // The date is one of the person's own calendar, which east of Greenwich is a day ahead at night.
  latest.setUTCDate(latest.getUTCDate() + 1);
  return until > now && until <= latest;
}
