import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useLocale } from 'react-aria-components/I18nProvider';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Segmented } from '../../../ui/Segmented.tsx';
import { addDays, type Day } from '../../find/days.ts';
import styles from './Calendar.module.css';
import { daysOf, stepFrom, type TimeView } from './calendar-search.ts';

const route = getRouteApi('/calendar');
const VIEWS = ['day', 'week', 'month', 'list'] as const;

type Props = { view: TimeView; date: Day; today: Day; children: ReactNode };

/** Which days are shown, the way to others, and in which form. */
export function CalendarBar({ view, date, today, children }: Props) {
  const { t } = useTranslation('doctor');
  const { locale } = useLocale();
  const navigate = route.useNavigate();
  const go = (next: { view?: TimeView; date?: Day }) =>
    void navigate({ to: '/calendar', search: { view, date, ...next }, resetScroll: false });
  return (
    <div className={styles.bar}>
      <div className={styles.steps} role="group" aria-label={t('calendar.steps')}>
        <Button onPress={() => go({ date: today })}>{t('calendar.toToday')}</Button>
        <Button
          variant="quiet"
          className={styles.back}
          aria-label={t(`calendar.before.${view}`)}
          onPress={() => go({ date: stepFrom(view, date, -1) })}
        >
          <Icon name="chevron" />
        </Button>
        <Button
          variant="quiet"
          className={styles.step}
          aria-label={t(`calendar.after.${view}`)}
          onPress={() => go({ date: stepFrom(view, date, 1) })}
        >
          <Icon name="chevron" />
        </Button>
      </div>
      <h2 className={styles.label} aria-live="polite">
        {labelOf(view, date, locale)}
      </h2>
      <Segmented
        label={t('calendar.view')}
        isLabelHidden
        value={view}
        options={VIEWS.map((id) => ({ id, label: t(`calendar.views.${id}`) }))}
        onChange={(next) => go({ view: next })}
      />
      <div className={styles.act}>{children}</div>
    </div>
  );
}

/** `2 December 2026`, `30 November – 6 December 2026`, `December 2026`. */
function labelOf(view: TimeView, date: Day, locale: string): string {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  if (view === 'month') return format({ month: 'long', year: 'numeric' }).format(new Date(date));
  const long = { day: 'numeric', month: 'long', year: 'numeric' } as const;
  if (view === 'day') return format({ weekday: 'long', ...long }).format(new Date(date));
  const { first, after } = daysOf(view, date);
  return format(long).formatRange(new Date(first), new Date(addDays(after, -1)));
}
