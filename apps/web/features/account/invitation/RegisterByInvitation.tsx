import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../app/api.ts';
import { session } from '../../../app/session.ts';
import type { Language } from '../../../i18n/languages.ts';
import { Button } from '../../../ui/Button.tsx';
import { Form } from '../../../ui/Form.tsx';
import { NewPasswordField } from '../NewPasswordField.tsx';
import { useAttemptTexts } from '../use-attempt-texts.ts';
import { Declaration, declarationIn } from './Declaration.tsx';
import type { Invitation } from './queries.ts';

type Props = {
  token: string;
  invitation: Invitation;
  onSignedIn: () => void;
  /** Staff go on with the second factor. */
  onEnrol: (password: string) => void;
};

/** Opens the account of an invited address: only a password is wanting, the mail proved the address. */
export function RegisterByInvitation({ token, invitation, onSignedIn, onEnrol }: Props) {
  const { t, i18n } = useTranslation('account');
  const { email } = invitation;
  const open = useMutation({
    mutationFn: async (values: FormData) => {
      const password = String(values.get('password'));
      const locale = i18n.language as Language;
      await call(
        api.POST('/api/v1/identity/invitations/register', {
          body: { token, password, locale, ...declarationIn(values) },
        }),
      );
      const { next } = await call(
        api.POST('/api/v1/identity/sign-in', { body: { email, password } }),
      );
      if (next === 'enrol-second-factor') {
        onEnrol(password);
        return;
      }
      await session.begin();
      onSignedIn();
    },
  });
  const texts = { ...useAttemptTexts(open.error), account_exists: t('invitation.exists') };
  return (
    <Form problem={open.error} problemTexts={texts} onSubmit={(values) => open.mutate(values)}>
      <p>{t('invitation.choosePassword')}</p>
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <NewPasswordField label={t('password')} />
      {invitation.needsDeclaration && <Declaration wanted={invitation.needsDeclaration} />}
      <Button type="submit" variant="primary" isFullWidth isPending={open.isPending}>
        {t('invitation.register')}
      </Button>
    </Form>
  );
}
