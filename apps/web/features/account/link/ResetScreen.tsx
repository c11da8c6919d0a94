import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../app/api.ts';
import { linkToken } from '../../../app/link-token.ts';
import { ApiProblem } from '../../../app/problem.ts';
import { session } from '../../../app/session.ts';
import { Button } from '../../../ui/Button.tsx';
import { Form } from '../../../ui/Form.tsx';
import { ButtonLink } from '../../../ui/Link.tsx';
import { NewPasswordField } from '../NewPasswordField.tsx';
import { DoorPage } from '../sign-in/DoorPage.tsx';
import { useAttemptTexts } from '../use-attempt-texts.ts';

const page = '/reset-password';

/** Where the link of the reset mail leads: a new password, which ends every session of the account. */
export default function ResetScreen() {
  const { t } = useTranslation('account');
  const [token] = useState(() => linkToken.read(page));
  const reset = useMutation({
    mutationFn: async (body: { token: string; password: string }) => {
      await call(api.POST('/api/v1/identity/password/reset', { body }));
      linkToken.forget(page);
      // This browser's own session has ended with the others; whoever is here signs in anew.
      await session.renew().catch(() => undefined);
      session.forget();
    },
  });
  const texts = useAttemptTexts(reset.error);

  if (reset.isSuccess) {
    return (
      <DoorPage key="done" title={t('reset.doneTitle')} description={t('reset.doneText')}>
        <ButtonLink to="/sign-in">{t('signIn.title')}</ButtonLink>
      </DoorPage>
    );
  }
  const isOver = reset.error instanceof ApiProblem && reset.error.status === 410;
  if (token === undefined || isOver) {
    return (
      <DoorPage key="over" title={t('link.overTitle')} description={t('link.resetOver')}>
        <ButtonLink to="/forgot-password">{t('link.askAgain')}</ButtonLink>
      </DoorPage>
    );
  }
  return (
    <DoorPage title={t('reset.title')} description={t('reset.text')}>
      <Form
        problem={reset.error}
        problemTexts={texts}
        onSubmit={(values) => reset.mutate({ token, password: String(values.get('password')) })}
      >
        <NewPasswordField label={t('reset.password')} isFocused />
        <Button type="submit" variant="primary" isFullWidth isPending={reset.isPending}>
          {t('reset.submit')}
        </Button>
      </Form>
    </DoorPage>
  );
}
