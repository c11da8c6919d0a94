import type { LocalizedText } from '@hub/contracts/localized-text.ts';
import { useTranslation } from 'react-i18next';
import { languageNames, languages } from '../../i18n/languages.ts';
import { TextArea } from '../../ui/TextArea.tsx';
import styles from './LocalizedTextArea.module.css';

type Props = {
  legend: string;
  help: string;
  /** Fields are called `name.en`, `name.de` and `name.fr`. */
  name: string;
  value: LocalizedText | null;
  maxLength: number;
};

/** One text in the languages of the product; readers of a language that is missing see another. */
export function LocalizedTextArea({ legend, help, name, value, maxLength }: Props) {
  const { i18n } = useTranslation();
  // The editor's own language first.
  const order = [...languages].sort(
    (a, b) => Number(b === i18n.language) - Number(a === i18n.language),
  );
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{legend}</legend>
      <p className={styles.help}>{help}</p>
      <div className={styles.fields}>
        {order.map((language) => (
          <TextArea
            key={language}
            label={languageNames[language]}
            name={`${name}.${language}`}
            defaultValue={value?.[language] ?? ''}
            maxLength={maxLength}
            rows={3}
            isOptional
          />
        ))}
      </div>
    </fieldset>
  );
}
