import { lazy, Suspense } from 'react';
import { loadTexts } from '../../../i18n/index.ts';
import { isPasskeyOffered } from './passkey-offer.ts';

const PasskeyOffer = lazy(async () => {
  const [module] = await Promise.all([import('./PasskeyOffer.tsx'), loadTexts('account')]);
  return module;
});

/** The place of the offer on a page; nothing is fetched where nobody has just registered. */
export function PasskeyOfferSlot() {
  if (!isPasskeyOffered()) return null;
  return (
    <Suspense>
      <PasskeyOffer />
    </Suspense>
  );
}
