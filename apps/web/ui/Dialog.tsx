import type { ReactNode } from 'react';
import {
  Button as AriaButton,
  Dialog as AriaDialog,
  Heading,
  Modal,
  ModalOverlay,
} from 'react-aria-components/Modal';
import { useTranslation } from 'react-i18next';
import styles from './Dialog.module.css';
import { Icon } from './Icon.tsx';

type Props = {
  title: string;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  children: ReactNode;
  /** Buttons at the foot; the clear action last. */
  actions?: ReactNode;
  /** `false` for a decision that must be taken, such as an ended session. */
  isDismissable?: boolean;
  /** `alertdialog` interrupts; for confirmations. */
  role?: 'dialog' | 'alertdialog';
};

/** A window over the page that keeps focus until it is closed. On a phone it rises from below. */
export function Dialog({
  title,
  isOpen,
  onOpenChange,
  children,
  actions,
  isDismissable = true,
  role = 'dialog',
}: Props) {
  const { t } = useTranslation();
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable={isDismissable}
      isKeyboardDismissDisabled={!isDismissable}
      className={styles.overlay}
    >
      <Modal className={styles.modal}>
        <AriaDialog role={role} className={styles.dialog}>
          <div className={styles.head}>
            <Heading slot="title" className={styles.title}>
              {title}
            </Heading>
            {isDismissable && (
              <AriaButton slot="close" className={styles.close} aria-label={t('action.close')}>
                <Icon name="close" />
              </AriaButton>
            )}
          </div>
          <div className={styles.body}>{children}</div>
          {actions && <div className={styles.actions}>{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
