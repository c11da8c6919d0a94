import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../app/api.ts';
import { linkToken } from '../../../app/link-token.ts';
import { ApiProblem } from '../../../app/problem.ts';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { ButtonLink } from '../../../ui/Link.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { PasswordAgain } from '../register/PasswordAgain.tsx';
import { tellVerified } from '../register/verified-elsewhere.ts';
import { DoorPage } from '../sign-in/DoorPage.tsx';

const page = '/verify-email';

type Body = { token: string; password?: string };

/** Where the link of the confirmation mail leads, in this browser or in another one. */
export default function VerifyScreen() {
  const { t } = useTranslation('account');
  const [token] = useState(() => linkToken.read(page));
  const verify = useMutation({
    mutationFn: (body: Body) => call(api.POST('/api/v1/identity/register/verify', { body })),
    onSuccess: ({ next }) => {
      if (next !== 'sign-in') return;
      linkToken.forget(page);
      tellVerified();
    },
  });
  // Once, even where React draws twice: the link works once.
  const hasBegun = useRef(false);
  const { mutate } = verify;
  useEffect(() => {
    if (token === undefined || hasBegun.current) return;
    hasBegun.current = true;
    mutate({ token });
  }, [token, mutate]);

  const isOver = verify.error instanceof ApiProblem && verify.error.status === 410;
  if (token === undefined || isOver) {
    return (
      <DoorPage title={t('link.overTitle')} description={t('link.verifyOver')}>
        <ButtonLink to="/sign-in">{t('signIn.title')}</ButtonLink>
      </DoorPage>
    );
  }
  if (verify.data?.next === 'sign-in') {
    return (
      <DoorPage title={t('link.verifiedTitle')} description={t('link.verifiedText')}>
        <ButtonLink to="/sign-in" search={{ next: '/start' }}>
          {t('signIn.title')}
        </ButtonLink>
      </DoorPage>
    );
  }
  if (verify.data?.next === 'password' || (verify.variables && 'password' in verify.variables)) {
    return (
      <DoorPage title={t('link.elsewhereTitle')} description={t('link.elsewhereText')}>
        <PasswordAgain
          email=""
          onPassword={async (password) => {
            await verify.mutateAsync({ token, password });
          }}
        />
      </DoorPage>
    );
  }
  return (
    <DoorPage title={t('link.verifying')}>
      {verify.isError ? (
        <ErrorState error={verify.error} onRetry={() => verify.mutate({ token })} />
      ) : (
        <Skeleton lines={2} />
      )}
    </DoorPage>
  );
}
