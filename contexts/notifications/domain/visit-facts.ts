import type { Locale } from '@hub/contracts/locale.ts';
import type { VisitFacts } from '@hub/contracts/mail.ts';
import type { VisitMode } from '@hub/contracts/visit-mode.ts';
import { facts } from './letter.ts';
import type { Block } from './letter.ts';
import { sameClock, spanIn } from './moments.ts';

/** How one language names what every mail about a visit says. */
export interface VisitWords {
  when: string;
  /** The same moment by the practice's clock. */
  atPractice: string;
  practitioner: string;
  clinic: string;
  mode: string;
  modes: Record<VisitMode, string>;
  phone: string;
}

/** When, with whom, where and how, by the reader's clock; and by the practice's, where that differs. */
export function visitFacts(
  locale: Locale,
  words: VisitWords,
  visit: VisitFacts,
  zone: string,
): Block {
  const isSame = sameClock(visit.start, zone, visit.timeZone);
  return facts(
    [words.when, spanIn(locale, visit, zone)],
    ...(isSame ? [] : [[words.atPractice, spanIn(locale, visit, visit.timeZone)] as const]),
    [words.practitioner, visit.practitionerName],
    [words.clinic, visit.clinicName],
    [words.mode, words.modes[visit.mode]],
    ...(visit.phone === null ? [] : [[words.phone, visit.phone] as const]),
  );
}
