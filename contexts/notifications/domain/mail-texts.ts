import type { MailParams, MailTemplate } from '@hub/contracts/mail.ts';
import type { Letter } from './letter.ts';

/** What each mail says in one language. `zone` is the reader's. */
export type MailTexts = {
  readonly [Template in MailTemplate]: (params: MailParams<Template>, zone: string) => Letter;
};

/** Those about appointments stand in files of their own. */
export type VisitTemplate = Extract<MailTemplate, `appointment-${string}` | 'waiting-offer'>;
