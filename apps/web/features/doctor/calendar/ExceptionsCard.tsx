import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocale } from 'react-aria-components/I18nProvider';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../app/api.ts';
import { Badge } from '../../../ui/Badge.tsx';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { List, ListItem } from '../../../ui/List.tsx';
import { useProblemText } from '../../../ui/problem-text.ts';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { overridesQuery } from '../queries.ts';
import { type DateRange, rangesOf } from './date-ranges.ts';
import { ExceptionDialog } from './ExceptionDialog.tsx';
import styles from './HoursPanel.module.css';

type Props = { practitionerId: string; today: string };

/** Dates on which other hours hold than those of the week. */
export function ExceptionsCard({ practitionerId, today }: Props) {
  const { t } = useTranslation('doctor');
  const { locale } = useLocale();
  const problemText = useProblemText();
  const cache = useQueryClient();
  const query = overridesQuery(practitionerId, today);
  const found = useQuery(query);
  const [edited, setEdited] = useState<DateRange | 'new'>();
  const date = new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const textOf = ({ from, to }: DateRange) => date.formatRange(new Date(from), new Date(to));

  const refresh = async () => {
    await cache.invalidateQueries({ queryKey: query.queryKey });
    void cache.invalidateQueries({ queryKey: ['scheduling', 'slots', practitionerId] });
  };
  const remove = useMutation({
    mutationFn: ({ from, to }: DateRange) => {
      const path = '/api/v1/scheduling/practitioners/{practitionerId}/availability/overrides';
      return call(api.DELETE(path, { params: { path: { practitionerId }, query: { from, to } } }));
    },
    onSuccess: refresh,
  });

  return (
    <Card
      title={t('exceptions.title')}
      aside={
        <Button size="small" onPress={() => setEdited('new')}>
          {t('exceptions.add')}
        </Button>
      }
    >
      <p className={styles.closed}>{t('exceptions.text')}</p>
      {remove.isError && <Banner tone="danger">{problemText(remove.error)}</Banner>}
      {found.isPending ? (
        <Skeleton lines={2} />
      ) : found.isError ? (
        <ErrorState error={found.error} onRetry={() => void found.refetch()} />
      ) : found.data.length === 0 ? (
        <p>{t('exceptions.none')}</p>
      ) : (
        <List label={t('exceptions.title')}>
          {rangesOf(found.data).map((range) => (
            <ListItem
              key={range.from}
              trailing={
                <>
                  <Button
                    size="small"
                    variant="quiet"
                    aria-label={t('exceptions.editOf', { date: textOf(range) })}
                    onPress={() => setEdited(range)}
                  >
                    {t('exceptions.edit')}
                  </Button>
                  <Button
                    size="small"
                    variant="quiet"
                    aria-label={t('exceptions.removeOf', { date: textOf(range) })}
                    isPending={remove.isPending && remove.variables.from === range.from}
                    onPress={() => remove.mutate(range)}
                  >
                    {t('hours.remove')}
                  </Button>
                </>
              }
            >
              <strong>{textOf(range)}</strong>
              <div>
                {range.hours.length === 0 ? (
                  <Badge tone="neutral">{t('hours.closed')}</Badge>
                ) : (
                  range.hours.map(({ start, end }) => `${start}–${end}`).join(', ')
                )}
              </div>
            </ListItem>
          ))}
        </List>
      )}
      {edited && (
        <ExceptionDialog
          practitionerId={practitionerId}
          today={today}
          range={edited === 'new' ? undefined : edited}
          onSaved={refresh}
          onClose={() => setEdited(undefined)}
        />
      )}
    </Card>
  );
}
