import type { Locale } from '@hub/contracts/locale.ts';
import type { DataKind, Purpose, RetentionBasis } from '@hub/contracts/privacy.ts';
import type { Role } from '@hub/kernel/audit/read.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** What documents of privacy say, in one language. */
export interface Texts {
  /** Of a copy: its README, and the readable record. */
  readme(name: { at: string; until: string }): string;
  record: {
    title: string;
    intro(at: string): string;
    profile: string;
    coverage: string;
    visits: string;
    answers: string;
    notes: string;
    consents: string;
    accesses: string;
    none: string;
    more(count: number): string;
    fields: Record<
      | 'name'
      | 'birthDate'
      | 'gender'
      | 'phone'
      | 'email'
      | 'address'
      | 'emergencyContact'
      | 'insurer'
      | 'insuranceNumber'
      | 'validUntil'
      | 'reason'
      | 'state',
      string
    >;
    genders: Record<'male' | 'female' | 'other' | 'unknown', string>;
    with(name: string): string;
    modes: Record<'video' | 'in-person', string>;
    states: Record<'pending' | 'booked' | 'cancelled', string>;
    noteOf(name: string): string;
    /** Parts of a note by their LOINC codes. */
    sections: Record<string, string>;
    consent(version: number, given: boolean, guardian: boolean): string;
  };
  receipt: {
    title: string;
    number: string;
    requested: string;
    confirmed: string;
    done: string;
    notDone: string;
    erased: string;
    nothingErased: string;
    kept: string;
    nothingKept: string;
    until(at: string): string;
    open: string;
    law: string;
    /** What the General Data Protection Regulation is called. */
    gdpr: string;
    footer: string;
  };
  page(page: number, of: number): string;
  kinds: Record<DataKind, string>;
  /** Why it is kept, in plain words. */
  bases: Record<RetentionBasis, string>;
  purposes: Record<Purpose, string>;
  roles: Record<Role | 'unknown', string>;
  actions: Record<string, string> & { other: string };
  /** What was looked at, by the kind in the audit log; others keep the kind itself. */
  objects: Record<string, string>;
}

export const texts: Record<Locale, Texts> = { en, de, fr };
