import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../app/api.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Form } from '../../../ui/Form.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { makePasskey } from '../passkey.ts';
import { useAttemptTexts } from '../use-attempt-texts.ts';
import { deviceName } from './device-name.ts';

type Props = {
  /** With the recovery codes where the account had none. */
  onEnrolled: (codes: readonly string[] | null) => void;
};

/** Adds a passkey: a name to know it by, then the browser's own window. */
export function PasskeyEnrolment({ onEnrolled }: Props) {
  const { t } = useTranslation('account');
  const add = useMutation({
    mutationFn: async (name: string) => {
      const { options } = await call(api.POST('/api/v1/identity/passkeys/options'));
      const response = await makePasskey(options);
      return call(api.POST('/api/v1/identity/passkeys', { body: { name, response } }));
    },
    onSuccess: ({ recoveryCodes }) => onEnrolled(recoveryCodes),
  });
  const texts = {
    ...useAttemptTexts(add.error),
    passkey_cancelled: t('passkey.notAdded'),
  };
  return (
    <Form
      problem={add.error}
      problemTexts={texts}
      onSubmit={(values) => add.mutate(String(values.get('name')).trim())}
    >
      <TextField
        name="name"
        label={t('passkey.name')}
        description={t('passkey.nameHelp')}
        defaultValue={deviceName(navigator.userAgent) ?? t('passkey.thisDevice')}
        maxLength={60}
        isRequired
      />
      {add.isPending && <Banner tone="info">{t('passkey.follow')}</Banner>}
      <Button type="submit" variant="primary" isFullWidth isPending={add.isPending}>
        {t('passkey.make')}
      </Button>
    </Form>
  );
}
