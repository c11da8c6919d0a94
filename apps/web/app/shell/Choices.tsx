import styles from './Choices.module.css';

type Props<Id extends string> = {
  legend: string;
  name: string;
  value: Id;
  onChange: (id: Id) => void;
  options: readonly { id: Id; label: string; lang?: string }[];
};

/** One of a few, by the browser's own radio buttons. */
export function Choices<Id extends string>({ legend, name, value, onChange, options }: Props<Id>) {
  return (
    <fieldset className={styles.choices}>
      <legend className={styles.legend}>{legend}</legend>
      {options.map((option) => (
        <label key={option.id} className={styles.choice} lang={option.lang}>
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
    </fieldset>
  );
}
