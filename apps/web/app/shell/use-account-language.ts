import { useEffect } from 'react';
import { changeLanguage } from '../../i18n/index.ts';
import { useAccount } from '../use-session.ts';

/** The account's language wins over the browser's once a person has signed in. */
export function useAccountLanguage(): void {
  const account = useAccount();
  const id = account?.id;
  const locale = account?.locale;
  useEffect(() => {
    if (id && locale) void changeLanguage(locale, { remember: false });
  }, [id, locale]);
}
