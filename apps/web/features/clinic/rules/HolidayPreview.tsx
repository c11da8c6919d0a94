import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocale } from 'react-aria-components/I18nProvider';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../../i18n/localized.ts';
import { Card } from '../../../ui/Card.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { List, ListItem } from '../../../ui/List.tsx';
import { Segmented } from '../../../ui/Segmented.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { holidaysQuery } from '../queries.ts';
import styles from './Rules.module.css';

type Props = { clinicId: string; isClosed: boolean };

/** The public holidays of this year and the next, as they are kept for the practice. */
export function HolidayPreview({ clinicId, isClosed }: Props) {
  const { t } = useTranslation('clinic');
  const { locale } = useLocale();
  const localized = useLocalized();
  const thisYear = new Date().getFullYear();
  const [year, setYear] = useState(String(thisYear));
  const found = useQuery(holidaysQuery(clinicId, Number(year)));
  const date = new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
  return (
    <Card title={t('rules.preview')}>
      <div className={styles.fields}>
        <p className={styles.help}>{t(isClosed ? 'rules.previewClosed' : 'rules.previewOpen')}</p>
        <Segmented
          label={t('rules.year')}
          options={[thisYear, thisYear + 1].map((one) => ({ id: String(one), label: String(one) }))}
          value={year}
          onChange={setYear}
        />
        {found.isError ? (
          <ErrorState error={found.error} onRetry={() => void found.refetch()} />
        ) : found.isPending || !found.data.isReady ? (
          <Skeleton lines={8} />
        ) : (
          <List label={t('rules.holidays')}>
            {found.data.items.map((one) => (
              <ListItem
                key={one.date}
                trailing={<time dateTime={one.date}>{date.format(new Date(one.date))}</time>}
              >
                {localized(one.name)}
              </ListItem>
            ))}
          </List>
        )}
      </div>
    </Card>
  );
}
