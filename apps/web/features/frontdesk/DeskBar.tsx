import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { SubNav, SubNavLink } from '../../ui/SubNav.tsx';
import { addDays, type Day } from '../find/days.ts';
import { useTimes } from '../schedule/use-times.ts';
import styles from './Desk.module.css';
import type { DeskSearch } from './desk-search.ts';

/** The pages of the desk. */
export function DeskNav({ search }: { search: DeskSearch }) {
  const { t } = useTranslation('frontdesk');
  const { visit: _visit, ...kept } = search;
  return (
    <SubNav label={t('nav.label')}>
      <SubNavLink to="/desk" search={kept} activeOptions={{ exact: true, includeSearch: false }}>
        {t('nav.list')}
      </SubNavLink>
      <SubNavLink to="/desk/day" search={kept} activeOptions={{ includeSearch: false }}>
        {t('nav.day')}
      </SubNavLink>
    </SubNav>
  );
}

type Props = {
  to: '/desk' | '/desk/day';
  day: Day;
  today: Day;
  zone: string;
  children?: ReactNode;
};

/** Which day is shown, and the way to others. */
export function DayBar({ to, day, today, zone, children }: Props) {
  const { t } = useTranslation(['frontdesk', 'schedule']);
  const times = useTimes(zone);
  const navigate = useNavigate();
  const search = useSearch({ strict: false });
  const go = (date: Day) =>
    void navigate({
      to,
      search: {
        ...(search.clinic && { clinic: search.clinic }),
        ...(search.practitioner && { practitioner: search.practitioner }),
        ...(date !== today && { date }),
      },
      resetScroll: false,
    });
  return (
    <div className={styles.bar}>
      <div className={styles.steps} role="group" aria-label={t('bar.steps')}>
        <Button onPress={() => go(today)}>{t('bar.today')}</Button>
        <Button
          variant="quiet"
          className={styles.back}
          aria-label={t('schedule:step.dayBefore')}
          onPress={() => go(addDays(day, -1))}
        >
          <Icon name="chevron" />
        </Button>
        <Button
          variant="quiet"
          aria-label={t('schedule:step.dayAfter')}
          onPress={() => go(addDays(day, 1))}
        >
          <Icon name="chevron" />
        </Button>
      </div>
      <h2 className={styles.label} aria-live="polite">
        {times.fullDay(day)}
      </h2>
      <div className={styles.act}>{children}</div>
    </div>
  );
}
