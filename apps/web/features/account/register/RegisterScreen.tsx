import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Link } from '../../../ui/Link.tsx';
import { DoorPage } from '../sign-in/DoorPage.tsx';
import { useArrival } from '../use-arrival.ts';
import { RegisterFlow } from './RegisterFlow.tsx';

const route = getRouteApi('/register');

/** Opening an account as a patient, on a page of its own. */
export default function RegisterScreen() {
  const { t } = useTranslation('account');
  const navigate = useNavigate();
  const { next } = route.useSearch();
  const search = next ? { next } : {};
  return (
    <RegisterFlow
      frame={DoorPage}
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
