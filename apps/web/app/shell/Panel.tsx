import { type ReactNode, useId, useRef } from 'react';
import { cx } from '../../ui/cx.ts';
import styles from './Panel.module.css';

type Props = {
  label: string;
  trigger: ReactNode;
  children: (close: () => void) => ReactNode;
  className?: string;
};

/**
 * A small panel below a button of the header. Built on the browser's own popover, which closes on
 * Escape and outside clicks: the header is part of every first load and stays light.
 */
export function Panel({ label, trigger, children, className }: Props) {
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);
  return (
    <div className={styles.anchor}>
      <button type="button" popoverTarget={id} className={styles.trigger} aria-label={label}>
        {trigger}
      </button>
      <div ref={panel} id={id} popover="auto" className={cx(styles.panel, className)}>
        {children(() => panel.current?.hidePopover())}
      </div>
    </div>
  );
}
