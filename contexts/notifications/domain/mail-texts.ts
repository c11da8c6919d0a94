import type { MailParams, MailTemplate } from '@hub/contracts/mail.ts';
import type { Letter } from './letter.ts';

/** What each mail says in one language. */
export type MailTexts = {
  readonly [Template in MailTemplate]: (params: MailParams<Template>) => Letter;
};
