import { type ReactNode, useEffect, useEffectEvent } from 'react';
import { createPortal } from 'react-dom';
import styles from './Print.module.css';

type Props = { size: 'a4' | 'a5'; onDone: () => void; children: ReactNode };

/** A page of paper: printed once it is there, and gone again afterwards. Nothing else is printed with it. */
export function PrintSheet({ size, onDone, children }: Props) {
  const done = useEffectEvent(onDone);
  useEffect(() => {
    const finish = () => done();
    window.addEventListener('afterprint', finish);
    const frame = requestAnimationFrame(() => window.print());
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('afterprint', finish);
    };
  }, []);
  return createPortal(
    <div className={styles.sheet} data-sheet={size}>
      {children}
    </div>,
    document.body,
  );
}
