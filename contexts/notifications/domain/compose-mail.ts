import type { Locale } from '@hub/contracts/locale.ts';
import type { MailParams, MailTemplate } from '@hub/contracts/mail.ts';
import { frameOf } from './frame.ts';
import { htmlOf } from './html.ts';
import { actionOf } from './letter.ts';
import type { Letter } from './letter.ts';
import { HOME_ZONE } from './moments.ts';
import type { MailTexts } from './mail-texts.ts';
import { textOf } from './text.ts';
import { de } from './texts/de.ts';
import { en } from './texts/en.ts';
import { fr } from './texts/fr.ts';

const TEXTS: Record<Locale, MailTexts> = { en, de, fr };

/** A mail as it is sent, and what a reader does with it. */
export interface ComposedMail {
  subject: string;
  html: string;
  text: string;
  code: string | null;
  link: string | null;
}

/** Writes a mail in one language, with times by the reader's clock. Throws where a link is not a web address. */
export function composeMail<Template extends MailTemplate>(
  template: Template,
  params: MailParams<Template>,
  locale: Locale,
  zone: string = HOME_ZONE,
): ComposedMail {
  const write = TEXTS[locale][template] as (given: MailParams<Template>, zone: string) => Letter;
  const letter = write(params, zone);
  const clinic = 'clinicName' in params ? params.clinicName : null;
  const frame = frameOf(locale, clinic);
  return {
    subject: oneLine(letter.subject),
    html: htmlOf(letter, frame, locale),
    text: textOf(letter, frame),
    ...actionOf(letter),
  };
}

/** A header is one line: a break in a name must not begin another header (RFC 5322, 2.2). */
const oneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();
