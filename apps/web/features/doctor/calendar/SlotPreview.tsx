import { inLocale } from '@hub/contracts/localized-text.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocale } from 'react-aria-components/I18nProvider';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../ui/Card.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { Select } from '../../../ui/Select.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { formatTime } from '../../../ui/time-format.ts';
import type { Language } from '../../../i18n/languages.ts';
import { addDays, type Day, slotsByDay, startOfDay } from '../../find/days.ts';
import { slotsQuery, visitTypesQuery } from '../../find/queries.ts';
import styles from './HoursPanel.module.css';
import { mondayOf } from './calendar-search.ts';

/** As many as fit two lines; the rest is a number. */
const SHOWN_A_DAY = 8;

/** The free slots of next week as patients find them, by the hours that are saved. */
export function SlotPreview({
  practitionerId,
  zone,
  today,
}: {
  practitionerId: string;
  zone: string;
  today: Day;
}) {
  const { t, i18n } = useTranslation(['doctor', 'codes']);
  const [chosen, setChosen] = useState<string>();
  const types = useQuery(visitTypesQuery(practitionerId));
  const typeId = chosen ?? types.data?.[0]?.id;
  return (
    <div className={styles.preview}>
      <Card title={t('preview.title')}>
        {types.isPending ? (
          <Skeleton lines={5} />
        ) : types.isError ? (
          <ErrorState error={types.error} onRetry={() => void types.refetch()} />
        ) : typeId === undefined ? (
          <EmptyState title={t('preview.noTypes')}>{t('preview.noTypesText')}</EmptyState>
        ) : (
          <div className={styles.preview}>
            <p className={styles.quiet}>{t('preview.text')}</p>
            <Select
              label={t('preview.type')}
              value={typeId}
              onChange={setChosen}
              options={types.data.map(({ id, name, durationMinutes }) => ({
                id,
                label: t('preview.typeAndLength', {
                  name: inLocale(name, i18n.language as Language),
                  minutes: durationMinutes,
                }),
              }))}
            />
            <NextWeek
              practitionerId={practitionerId}
              visitTypeId={typeId}
              zone={zone}
              monday={addDays(mondayOf(today), 7)}
            />
          </div>
        )}
      </Card>
    </div>
  );
}

function NextWeek({
  practitionerId,
  visitTypeId,
  zone,
  monday,
}: {
  practitionerId: string;
  visitTypeId: string;
  zone: string;
  monday: Day;
}) {
  const { t } = useTranslation('doctor');
  const { locale } = useLocale();
  const from = new Date(startOfDay(monday, zone)).toISOString();
  const to = new Date(startOfDay(addDays(monday, 7), zone)).toISOString();
  const found = useQuery(slotsQuery(practitionerId, visitTypeId, from, to));
  if (found.isPending) return <Skeleton lines={5} />;
  if (found.isError) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  const date = new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  });
  return (
    <div className={styles.slots}>
      {slotsByDay(found.data.slots, zone, monday, 7).map(({ day, slots }) => (
        <section key={day} className={styles.slotDay}>
          <h3 className={styles.slotDate}>
            {date.format(new Date(day))}
            <span className={styles.quiet}>{t('preview.slots', { count: slots.length })}</span>
          </h3>
          {slots.length > 0 && (
            <p className={styles.chips}>
              {slots.slice(0, SHOWN_A_DAY).map(({ start }) => (
                <time key={start} dateTime={start} className={styles.chip}>
                  {formatTime(new Date(start), 'time', locale, zone)}
                </time>
              ))}
              {slots.length > SHOWN_A_DAY && (
                <span className={styles.quiet}>
                  {t('preview.more', { count: slots.length - SHOWN_A_DAY })}
                </span>
              )}
            </p>
          )}
        </section>
      ))}
    </div>
  );
}
