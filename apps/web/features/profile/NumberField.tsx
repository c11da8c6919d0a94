import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { maskedNumber } from './coverage.ts';
import styles from './Profile.module.css';

type Props = {
  name: string;
  value: string;
  onChange: (value: string) => void;
  /** Stored already: hidden until asked for, since somebody may look over the shoulder. */
  isKnown: boolean;
};

/** The number of an insurance, hidden but for its end until the person wants to see it. */
export function NumberField({ name, value, onChange, isKnown }: Props) {
  const { t } = useTranslation('profile');
  const [isShown, setShown] = useState(!isKnown);
  if (!isShown) {
    return (
      <div>
        <p className={styles.label}>{t('insurance.number')}</p>
        <div className={styles.masked}>
          <span className={styles.number}>
            <span aria-hidden="true">{maskedNumber(value)}</span>
            <span className="visually-hidden">{t('insurance.numberHidden')}</span>
          </span>
          <Button size="small" variant="quiet" onPress={() => setShown(true)}>
            {t('insurance.reveal')}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <div className={styles.number}>
      <TextField
        name={name}
        value={value}
        onChange={onChange}
        label={t('insurance.number')}
        description={t('insurance.numberHelp')}
        autoComplete="off"
        spellCheck="false"
        maxLength={40}
        autoFocus={isKnown}
      />
      {value.length > 4 && (
        <Button size="small" variant="quiet" onPress={() => setShown(false)}>
          {t('insurance.hide')}
        </Button>
      )}
    </div>
  );
}
