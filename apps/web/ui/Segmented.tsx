import { useId } from 'react';
import styles from './Segmented.module.css';

type Props<Id extends string> = {
  label: string;
  /** Keeps the label for screen readers only, where what stands around says it. */
  isLabelHidden?: boolean;
  options: readonly { id: Id; label: string }[];
  value: Id;
  onChange: (id: Id) => void;
};

/** One of two to four short choices that take effect at once, by the browser's own radio buttons. */
export function Segmented<Id extends string>({
  label,
  isLabelHidden = false,
  options,
  value,
  onChange,
}: Props<Id>) {
  const name = useId();
  return (
    <fieldset className={styles.group}>
      <legend className={isLabelHidden ? 'visually-hidden' : styles.label}>{label}</legend>
      <div className={styles.track}>
        {options.map((option) => (
          <label key={option.id} className={styles.segment}>
            <input
              type="radio"
              name={name}
              className={styles.radio}
              checked={option.id === value}
              onChange={() => onChange(option.id)}
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
