import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Form.module.css';
import { Icon } from './Icon.tsx';

export type SummaryItem = { label: string; message: string; focus: () => void };

type Props = {
  items: readonly SummaryItem[];
  /** What went wrong as a whole, where no field is at fault. */
  general: string | undefined;
  /** Changes with each attempt, so that the summary takes focus again. */
  attempt: unknown;
};

/** What keeps a form from being sent, on top of it. */
export function FormSummary({ items, general, attempt }: Props) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const isShown = items.length > 0 || general !== undefined;

  useEffect(() => {
    if (isShown) box.current?.focus();
  }, [isShown, attempt, items]);

  if (!isShown) return null;
  return (
    <div ref={box} tabIndex={-1} role="alert" className={styles.summary}>
      <Icon name="alert" />
      <div>
        <p className={styles.summaryTitle}>
          {general ?? t('form.summary', { count: items.length })}
        </p>
        {items.length > 0 && (
          <ul className={styles.faults}>
            {items.map((item) => (
              <li key={item.label + item.message}>
                <button type="button" className={styles.fault} onClick={item.focus}>
                  {item.label}
                </button>
                <span className={styles.faultText}>{item.message}</span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
