import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../app/api.ts';
import { session } from '../../../app/session.ts';
import { stepUp } from '../../../app/step-up.ts';
import type { Language } from '../../../i18n/languages.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { useProblemText } from '../../../ui/problem-text.ts';
import styles from '../sign-in/Frame.module.css';
import { useAttemptTexts } from '../use-attempt-texts.ts';
import { askForCode } from './guest.ts';
import { GuestCode } from './GuestCode.tsx';

/** A guest proves anew that the address is theirs: there is nothing else to prove. */
export function GuestStepUp({ email }: { email: string }) {
  const { t, i18n } = useTranslation(['account', 'common']);
  const problemText = useProblemText();
  const ask = useMutation({ mutationFn: () => askForCode(email, i18n.language as Language) });
  const texts = useAttemptTexts(ask.error);
  async function confirm(code: string) {
    await call(api.POST('/api/v1/identity/guests/verify', { body: { code } }));
    await session.renew();
    stepUp.settle(true);
  }
  if (ask.isSuccess) {
    return (
      <div className={styles.stack}>
        <p>{t('guest.codeText', { email })}</p>
        <GuestCode email={email} onCode={confirm} onBack={() => ask.reset()} />
      </div>
    );
  }
  return (
    <div className={styles.stack}>
      <p>{t('guest.confirm')}</p>
      {ask.error && <Banner tone="danger">{problemText(ask.error, texts)}</Banner>}
      <div className={styles.close}>
        <Button
          variant="primary"
          isFullWidth
          isPending={ask.isPending}
          onPress={() => ask.mutate()}
        >
          {t('guest.confirmAction')}
        </Button>
        <Button variant="quiet" isFullWidth onPress={() => stepUp.settle(false)}>
          {t('common:action.cancel')}
        </Button>
      </div>
    </div>
  );
}
