import type { ReactNode } from 'react';
import {
  Button as AriaButton,
  Dialog as AriaDialog,
  Heading,
  Modal,
  ModalOverlay,
} from 'react-aria-components/Modal';
import { useTranslation } from 'react-i18next';
import { Icon } from './Icon.tsx';
import styles from './Sheet.module.css';

type Props = {
  title: string;
  /** Below the title. */
  lead?: ReactNode;
  onClose: () => void;
  children: ReactNode;
  /** Stay in sight at the foot. */
  actions?: ReactNode;
};

/** One thing of a page in detail, beside it: from the side on a desk, from below on a phone. */
export function Sheet({ title, lead, onClose, children, actions }: Props) {
  const { t } = useTranslation();
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(isOpen) => !isOpen && onClose()}
      className={styles.overlay}
    >
      <Modal className={styles.modal}>
        <AriaDialog className={styles.dialog}>
          <div className={styles.head}>
            <div className={styles.words}>
              <Heading slot="title" className={styles.title}>
                {title}
              </Heading>
              {lead}
            </div>
            <AriaButton slot="close" className={styles.close} aria-label={t('action.close')}>
              <Icon name="close" />
            </AriaButton>
          </div>
          <div className={styles.body}>{children}</div>
          {actions && <div className={styles.actions}>{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
