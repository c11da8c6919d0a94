import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Link } from '../../../ui/Link.tsx';
import { useArrival } from '../use-arrival.ts';
import { DoorPage } from './DoorPage.tsx';
import { SignInFlow } from './SignInFlow.tsx';
import { stepAfterProvider } from './steps.ts';
import { useProviderFault } from './use-provider-fault.ts';

const route = getRouteApi('/sign-in');

/** Coming in: passkey, the clinic's own sign-in, or password and second step. */
export default function SignInScreen() {
  const { t } = useTranslation('account');
  const { next, sso } = route.useSearch();
  return (
    <SignInFlow
      key={sso ?? ''}
      frame={DoorPage}
      next={next}
      initial={stepAfterProvider(sso)}
      notice={useProviderFault(sso)}
      onDone={useArrival(next)}
      footer={
        <>
          {t('signIn.newHere')}{' '}
          <Link to="/register" search={next ? { next } : {}}>
            {t('signIn.register')}
          </Link>
          <br />
          <Link to="/guest" search={next ? { next } : {}}>
            {t('guest.comeBack')}
          </Link>
        </>
      }
    />
  );
}
