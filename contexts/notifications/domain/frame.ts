import type { Locale } from '@hub/contracts/locale.ts';

/** What stands around every letter. */
export interface Frame {
  product: string;
  /** The clinic in whose name it is sent, where there is one. */
  clinic: string | null;
  /** Says that a machine sent it. */
  automatic: string;
  /** Before an address that is shown in full. */
  orCopy: string;
  /** Between the name of a fact and the fact. */
  colon: string;
}

const PRODUCT = 'Telehealth Hub';

const TEXTS: Record<
  Locale,
  Pick<Frame, 'automatic' | 'orCopy' | 'colon'> & { via: (clinic: string) => string }
> = {
  en: {
    automatic:
      'This mail was sent by a machine; answers to it are not read. We never ask for your password by mail.',
    orCopy: 'Or copy this address into your browser:',
    colon: ':',
    via: (clinic) => `${clinic} uses ${PRODUCT}.`,
  },
  de: {
    automatic:
      'Diese Mail wurde automatisch gesendet; Antworten darauf werden nicht gelesen. Wir fragen nie per Mail nach Ihrem Passwort.',
    orCopy: 'Oder kopieren Sie diese Adresse in Ihren Browser:',
    colon: ':',
    via: (clinic) => `${clinic} nutzt ${PRODUCT}.`,
  },
  fr: {
    automatic:
      'Ce message a été envoyé automatiquement ; les réponses ne sont pas lues. Nous ne demandons jamais votre mot de passe par e-mail.',
    orCopy: 'Ou copiez cette adresse dans votre navigateur :',
    colon: '\u00A0:',
    via: (clinic) => `${clinic} utilise ${PRODUCT}.`,
  },
};

/** The frame in the reader's language. With a clinic's name, that name stands on top. */
export function frameOf(locale: Locale, clinic: string | null): Frame {
  const { automatic, orCopy, colon, via } = TEXTS[locale];
  return {
    product: PRODUCT,
    clinic,
    automatic: clinic === null ? automatic : `${via(clinic)} ${automatic}`,
    orCopy,
    colon,
  };
}
