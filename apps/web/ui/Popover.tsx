import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Dialog, DialogTrigger, Popover as AriaPopover } from 'react-aria-components/Popover';
import { buttonClass, type ButtonVariant } from './Button.tsx';
import { cx } from './cx.ts';
import { listBoxStyles } from './ListBox.tsx';
import styles from './Popover.module.css';

type Props = {
  trigger: ReactNode;
  /** Names what opens, for screen readers. */
  label: string;
  variant?: ButtonVariant;
  children: ReactNode;
};

/** A button that opens a small panel beside it. */
export function Popover({ trigger, label, variant = 'secondary', children }: Props) {
  return (
    <DialogTrigger>
      <Button className={buttonClass(variant)}>{trigger}</Button>
      <AriaPopover className={cx(listBoxStyles.popover, styles.popover)}>
        <Dialog aria-label={label} className={styles.panel}>
          {children}
        </Dialog>
      </AriaPopover>
    </DialogTrigger>
  );
}
