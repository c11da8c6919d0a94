import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../app/api.ts';
import { Button } from '../../../ui/Button.tsx';
import { Form } from '../../../ui/Form.tsx';
import { ButtonLink, Link } from '../../../ui/Link.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { DoorPage } from '../sign-in/DoorPage.tsx';
import { lastEmail } from '../sign-in/last-email.ts';
import { useAttemptTexts } from '../use-attempt-texts.ts';

/** Asks for a mail to set a new password. The answer never tells whether there is an account. */
export default function ForgotScreen() {
  const { t } = useTranslation('account');
  const ask = useMutation({
    mutationFn: (email: string) =>
      call(api.POST('/api/v1/identity/password/forgot', { body: { email } })),
  });
  const texts = useAttemptTexts(ask.error);
  if (ask.isSuccess) {
    return (
      <DoorPage
        key="sent"
        title={t('forgot.sentTitle')}
        description={t('forgot.sentText', { email: ask.variables })}
      >
        <ButtonLink to="/sign-in" variant="secondary">
          {t('forgot.back')}
        </ButtonLink>
      </DoorPage>
    );
  }
  return (
    <DoorPage
      title={t('forgot.title')}
      description={t('forgot.text')}
      footer={<Link to="/sign-in">{t('forgot.back')}</Link>}
    >
      <Form
        problem={ask.error}
        problemTexts={texts}
        onSubmit={(values) => ask.mutate(String(values.get('email')).trim())}
      >
        <TextField
          name="email"
          type="email"
          label={t('email')}
          autoComplete="username"
          defaultValue={lastEmail.get()}
          maxLength={254}
          isRequired
        />
        <Button type="submit" variant="primary" isFullWidth isPending={ask.isPending}>
          {t('forgot.submit')}
        </Button>
      </Form>
    </DoorPage>
  );
}
