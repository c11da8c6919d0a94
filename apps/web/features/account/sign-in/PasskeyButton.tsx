import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../../ui/Banner.tsx';
import { Button, type ButtonVariant } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { useProblemText } from '../../../ui/problem-text.ts';
import { useAttemptTexts } from '../use-attempt-texts.ts';
import styles from './Frame.module.css';

type Props = {
  label: string;
  variant?: ButtonVariant;
  /** Asks for the passkey and sends the proof. */
  prove: () => Promise<void>;
  onFault?: (error: Error) => void;
};

/** Proves who one is by a passkey, and says what went wrong if it did. */
export function PasskeyButton({ label, variant = 'secondary', prove, onFault }: Props) {
  const { t } = useTranslation('account');
  const problemText = useProblemText();
  const attempt = useMutation({ mutationFn: prove, ...(onFault && { onError: onFault }) });
  const texts = { ...useAttemptTexts(attempt.error), passkey_cancelled: t('passkey.cancelled') };
  return (
    <div className={styles.close}>
      <Button
        variant={variant}
        isFullWidth
        isPending={attempt.isPending}
        onPress={() => attempt.mutate()}
      >
        <span className={styles.withIcon}>
          <Icon name="key" />
          {label}
        </span>
      </Button>
      {attempt.error && <Banner tone="danger">{problemText(attempt.error, texts)}</Banner>}
    </div>
  );
}
