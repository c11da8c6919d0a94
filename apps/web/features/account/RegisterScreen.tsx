import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Link } from '../../ui/Link.tsx';
import { DoorPage } from './DoorPage.tsx';
import { RegisterForm } from './RegisterForm.tsx';
import { useArrival } from './use-arrival.ts';

const route = getRouteApi('/register');

/** Opening an account as a patient. */
export default function RegisterScreen() {
  const { t } = useTranslation('account');
  const { next } = route.useSearch();
  return (
    <DoorPage
      title={t('register.title')}
      description={t('register.lead')}
      footer={
        <>
          {t('register.haveAccount')}{' '}
          <Link to="/sign-in" search={next ? { next } : {}}>
            {t('register.signIn')}
          </Link>
        </>
      }
    >
      <RegisterForm onDone={useArrival(next)} />
    </DoorPage>
  );
}
