import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';

type Props = {
  title: string;
  /** What will happen, and whether it can be undone. */
  children: ReactNode;
  /** Names the act itself ("Cancel the visit"), never just "OK". */
  confirmLabel: string;
  /** Defaults to "Cancel"; give another word where the act itself is a cancellation. */
  keepLabel?: string;
  isDestructive?: boolean;
  isPending?: boolean;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  onConfirm: () => void;
};

/** Asks before something that is hard to undo. */
export function ConfirmDialog({
  title,
  children,
  confirmLabel,
  keepLabel,
  isDestructive = false,
  isPending = false,
  isOpen,
  onOpenChange,
  onConfirm,
}: Props) {
  const { t } = useTranslation();
  return (
    <Dialog
      role="alertdialog"
      title={title}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      actions={
        <>
          <Button variant="quiet" onPress={() => onOpenChange(false)}>
            {keepLabel ?? t('action.cancel')}
          </Button>
          <Button
            variant={isDestructive ? 'danger' : 'primary'}
            isPending={isPending}
            onPress={onConfirm}
          >
            {confirmLabel}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
