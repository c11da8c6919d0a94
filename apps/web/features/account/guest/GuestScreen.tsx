import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Link } from '../../../ui/Link.tsx';
import { DoorPage } from '../sign-in/DoorPage.tsx';
import { useArrival } from '../use-arrival.ts';
import { GuestFlow } from './GuestFlow.tsx';

const route = getRouteApi('/guest');

/** Back to what was booked without an account. */
export default function GuestScreen() {
  const { t } = useTranslation('account');
  const navigate = useNavigate();
  const { next } = route.useSearch();
  const search = next ? { next } : {};
  return (
    <GuestFlow
      frame={DoorPage}
      isReturning
      onDone={useArrival(next)}
      onSignIn={() => void navigate({ to: '/sign-in', search })}
      footer={
        <>
          {t('register.haveAccount')}{' '}
          <Link to="/sign-in" search={search}>
            {t('register.signIn')}
          </Link>
        </>
      }
    />
  );
}
