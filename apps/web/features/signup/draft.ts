import { useState } from 'react';
import { unsavedText } from '../../app/unsaved-text.ts';
import type { ClinicRegistration, Plan } from '../clinic/queries.ts';

export const countries = ['DE', 'FR', 'CH'] as const;
export type Country = (typeof countries)[number];

/** The registers in which clinics of a country stand. */
export const registersOf = {
  DE: ['bsnr', 'commercial-register'],
  FR: ['finess', 'siret'],
  CH: ['gln', 'uid'],
} as const satisfies Record<Country, readonly ClinicRegistration['kind'][]>;

/** The clock of a country. All three have one. */
export const zoneOf: Record<Country, string> = {
  DE: 'Europe/Berlin',
  FR: 'Europe/Paris',
  CH: 'Europe/Zurich',
};

/** What was entered so far. */
export type Draft = {
  country: Country;
  register: ClinicRegistration['kind'];
  plan: Plan;
  /** Text fields by name. */
  text: Readonly<Record<string, string>>;
};

const storageKey = 'clinic-application';
const first: Draft = { country: 'DE', register: 'bsnr', plan: 'practice', text: {} };

function read(): Draft {
  try {
    const stored = JSON.parse(unsavedText.read(storageKey) ?? 'null') as Draft | null;
    return stored ?? first;
  } catch {
    // What cannot be read was not written by this page.
    return first;
  }
}

export const forgetDraft = (): void => unsavedText.remove(storageKey);

/** The application under way; survives a reload in this tab, and a sign-in on the way. */
export function useDraft(): [Draft, (change: Partial<Draft>) => void] {
  const [draft, setDraft] = useState(read);
  return [
    draft,
    (change) => {
      const next = { ...draft, ...change };
      setDraft(next);
      unsavedText.write(storageKey, JSON.stringify(next));
    },
  ];
}

/** The application as the API takes it. */
export function applicationOf({ country, register, plan, text }: Draft) {
  const field = (name: string): string => text[name]?.trim() ?? '';
  const optional = (name: string): string | null => field(name) || null;
  return {
    name: field('name'),
    contactName: field('contactName'),
    registration: { kind: register, number: field('registration.number') },
    address: {
      line1: field('address.line1'),
      line2: optional('address.line2'),
      postalCode: field('address.postalCode'),
      city: field('address.city'),
      country,
    },
    phone: optional('phone'),
    email: optional('email'),
    website: optional('website'),
    description: null,
    timeZone: zoneOf[country],
    plan,
  };
}
