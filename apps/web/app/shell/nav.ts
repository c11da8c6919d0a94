import type { ParseKeys } from 'i18next';
import type { IconName } from '../../ui/Icon.tsx';
import { type Account, type Role, rolesOf } from '../session.ts';

type Entry = {
  to: string;
  label: Extract<ParseKeys, `nav.${string}`>;
  icon: IconName;
  roles: readonly Role[];
  /** Only its own page marks it, where its children are entries as well. */
  isExact?: true;
};

const everyone: readonly Role[] = ['patient', 'doctor', 'desk', 'admin', 'platform-admin'];

/** The main menu, in order. At most five entries for any one role. */
const entries: readonly Entry[] = [
  { to: '/today', label: 'nav.today', icon: 'today', roles: ['doctor'] },
  { to: '/calendar', label: 'nav.calendar', icon: 'calendar', roles: ['doctor'] },
  { to: '/patients', label: 'nav.patients', icon: 'users', roles: ['doctor'] },
  { to: '/home', label: 'nav.home', icon: 'home', roles: ['patient'] },
  { to: '/find', label: 'nav.find', icon: 'search', roles: ['patient'] },
  { to: '/record', label: 'nav.record', icon: 'file', roles: ['patient'] },
  { to: '/desk', label: 'nav.desk', icon: 'today', roles: ['desk', 'admin'] },
  { to: '/clinic', label: 'nav.clinic', icon: 'building', roles: ['admin', 'desk'] },
  { to: '/platform', label: 'nav.checks', icon: 'today', roles: ['platform-admin'], isExact: true },
  { to: '/platform/work', label: 'nav.work', icon: 'alert', roles: ['platform-admin'] },
  { to: '/platform/mail', label: 'nav.mail', icon: 'mail', roles: ['platform-admin'] },
  { to: '/platform/purges', label: 'nav.purges', icon: 'file', roles: ['platform-admin'] },
  { to: '/settings', label: 'nav.settings', icon: 'settings', roles: everyone },
];

/** The entries for an account; `exists` says which screens this build has. */
export function navFor(account: Account, exists: (path: string) => boolean): readonly Entry[] {
  const roles = rolesOf(account);
  return entries
    .filter((entry) => exists(entry.to) && entry.roles.some((role) => roles.has(role)))
    .slice(0, 5);
}
