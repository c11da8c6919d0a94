import styles from './Progress.module.css';

type Props = {
  label: string;
  /** From 0 to `max`. */
  value: number;
  max?: number;
  /** The value in words, such as "Step 2 of 3". */
  valueLabel?: string;
};

/** How far something has come. */
export function Progress({ label, value, max = 100, valueLabel }: Props) {
  return (
    <label className={styles.progress}>
      <span className={styles.words}>
        <span>{label}</span>
        {valueLabel && <span>{valueLabel}</span>}
      </span>
      <progress className={styles.bar} value={value} max={max} aria-valuetext={valueLabel} />
    </label>
  );
}
