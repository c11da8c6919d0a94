import type { ParseKeys } from 'i18next';
import type { Account } from '../../../app/session.ts';
import type { IconName } from '../../../ui/Icon.tsx';

type Section = {
  to: string;
  label: Extract<ParseKeys<'account'>, `section.${string}`>;
  icon: IconName;
  /** For accounts with a record of their own only. */
  isForPatients?: boolean;
};

const sections: readonly Section[] = [
  { to: '/settings/profile', label: 'section.profile', icon: 'user', isForPatients: true },
  { to: '/settings/sign-in', label: 'section.signIn', icon: 'key' },
  { to: '/settings/family', label: 'section.family', icon: 'users' },
  { to: '/settings/calendars', label: 'section.calendars', icon: 'calendar' },
  { to: '/settings/privacy', label: 'section.privacy', icon: 'shield' },
  { to: '/settings/display', label: 'section.display', icon: 'language' },
];

/** The sections of an account's settings, in order; `exists` says which screens this build has. */
export function sectionsFor(
  account: Pick<Account, 'patientId'>,
  exists: (path: string) => boolean,
): readonly Section[] {
  return sections.filter(
    ({ to, isForPatients }) => exists(to) && (!isForPatients || account.patientId !== null),
  );
}
