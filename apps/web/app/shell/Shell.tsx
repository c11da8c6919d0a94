import { Outlet, useMatches } from '@tanstack/react-router';
import { lazy, Suspense, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { loadTexts } from '../../i18n/index.ts';
import { ToastRegion } from '../../ui/Toast.tsx';
import { useDependant } from '../acting.ts';
import { stepUp } from '../step-up.ts';
import { useSession } from '../use-session.ts';
import { Header } from './Header.tsx';
import { NavBar } from './NavBar.tsx';
import { OfflineBanner } from './OfflineBanner.tsx';
import { PendingBar } from './PendingBar.tsx';
import styles from './Shell.module.css';
import { useAccountLanguage } from './use-account-language.ts';

const StepUpDialog = lazy(async () => {
  const [module] = await Promise.all([
    import('../../features/account/StepUpDialog.tsx'),
    loadTexts('account'),
  ]);
  return module;
});
const MustEnrolDialog = lazy(async () => {
  const [module] = await Promise.all([
    import('../../features/account/MustEnrolDialog.tsx'),
    loadTexts('account'),
  ]);
  return module;
});
const ActingBanner = lazy(() => import('../../features/family/ActingBanner.tsx'));
const SessionEndedDialog = lazy(() => import('./SessionEndedDialog.tsx'));

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /**
     * `page` (unless told): a column of readable width. `wide`: the whole width, for calendars and
     * tables. `stage`: the whole window without menu and margins, for the visit itself.
     */
    layout?: 'page' | 'wide' | 'stage';
  }
}

/** What surrounds every screen: skip link, header, menu, and messages of the app as a whole. */
export function Shell() {
  const { t } = useTranslation();
  const session = useSession();
  const layout = useMatches({ select: (matches) => matches.at(-1)?.staticData.layout }) ?? 'page';
  const isAskingToConfirm = useSyncExternalStore(stepUp.subscribe, stepUp.isAsking);
  const mustEnrol = session.status === 'signed-in' && session.mustEnrol === true;
  const [isEnrolling, setEnrolling] = useState(false);
  // Stays open until the recovery codes are kept, though a new token may come before.
  if (mustEnrol && !isEnrolling) setEnrolling(true);
  if (isEnrolling && session.status !== 'signed-in') setEnrolling(false);
  const dependant = useDependant();
  useAccountLanguage();
  return (
    <div className={styles.shell} data-layout={layout} data-nav={'account' in session || undefined}>
      <a className={styles.skip} href="#content">
        {t('skipToContent')}
      </a>
      <PendingBar />
      {layout !== 'stage' && <Header />}
      {layout !== 'stage' && <NavBar />}
      <main id="content" tabIndex={-1} className={styles.main}>
        <div className={styles.content}>
          <OfflineBanner />
          {dependant && layout !== 'stage' && (
            <Suspense>
              <ActingBanner patientId={dependant} />
            </Suspense>
          )}
          <Outlet />
        </div>
      </main>
      <ToastRegion />
      {isEnrolling && (
        <Suspense>
          <MustEnrolDialog onDone={() => setEnrolling(false)} />
        </Suspense>
      )}
      {isAskingToConfirm && session.status === 'signed-in' && (
        <Suspense>
          <StepUpDialog />
        </Suspense>
      )}
      {session.status === 'expired' && (
        <Suspense>
          <SessionEndedDialog />
        </Suspense>
      )}
    </div>
  );
}
