import { lazy, Suspense, useState } from 'react';
import { useAccount } from '../../../app/use-session.ts';
import { loadTexts } from '../../../i18n/index.ts';

const KeepAccount = lazy(async () => {
  const [module] = await Promise.all([import('./KeepAccount.tsx'), loadTexts('account')]);
  return module;
});

/** The place of the offer on a page; nothing is fetched for who has an account. */
export function KeepAccountSlot() {
  const account = useAccount();
  // Who takes the offer reads here that it worked, and is no guest any more.
  const [wasGuest] = useState(account?.guest === true);
  if (!account || !(wasGuest || account.guest)) return null;
  return (
    <Suspense>
      <KeepAccount email={account.email} />
    </Suspense>
  );
}
