import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/Dialog.tsx';
import type { KeyState } from '../call/encryption/call-keys.ts';
import styles from './Encryption.module.css';

interface Props {
  keys: KeyState;
  /** The other person. */
  name: string;
  isOpen: boolean;
  onClose: () => void;
}

/** Who can see and hear the call, and the code by which two people make sure of it. */
export function EncryptionDialog({ keys, name, isOpen, onClose }: Props) {
  const { t } = useTranslation('visit');
  const isAgreed = keys.status === 'agreed';
  return (
    <Dialog
      title={t(isAgreed ? 'encryption.on' : 'encryption.agreeing')}
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
    >
      <p>{t(isAgreed ? 'encryption.text' : 'encryption.agreeingText', { name })}</p>
      {isAgreed && keys.code !== null && (
        <>
          <h3 className={styles.heading}>{t('encryption.code')}</h3>
          <p className={styles.code} data-testid="safety-code" translate="no">
            {keys.code.map((group, index) => (
              <span key={index}>{group}</span>
            ))}
          </p>
          <p className={styles.hint}>{t('encryption.compare', { name })}</p>
        </>
      )}
    </Dialog>
  );
}
