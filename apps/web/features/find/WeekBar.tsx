import { useLocale } from 'react-aria-components/I18nProvider';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import type { Day } from './days.ts';
import styles from './WeekBar.module.css';

type Props = {
  first: Day;
  last: Day;
  onEarlier: (() => void) | undefined;
  onLater: (() => void) | undefined;
};

/** Which days are shown, between the ways to earlier and later ones. */
export function WeekBar({ first, last, onEarlier, onLater }: Props) {
  const { t } = useTranslation('find');
  const { locale } = useLocale();
  const format = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
  return (
    <div className={styles.bar}>
      <h3 className={styles.title} aria-live="polite">
        <span className="visually-hidden">{t('week.label')}: </span>
        {format.formatRange(new Date(first), new Date(last))}
      </h3>
      {onEarlier ? (
        <Button size="small" variant="quiet" className={styles.earlier} onPress={onEarlier}>
          <Icon name="chevron" size={18} />
          {t('week.previous')}
        </Button>
      ) : (
        <span className={styles.earlier} />
      )}
      {onLater && (
        <Button size="small" variant="quiet" className={styles.later} onPress={onLater}>
          {t('week.next')}
          <Icon name="chevron" size={18} />
        </Button>
      )}
    </div>
  );
}
