import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../app/api.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { useProblemText } from '../../../ui/problem-text.ts';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { toast } from '../../../ui/Toast.tsx';
import { availabilityQuery, type WeeklyHours } from '../queries.ts';
import { ExceptionsCard } from './ExceptionsCard.tsx';
import { HoursEditor } from './HoursEditor.tsx';
import styles from './HoursPanel.module.css';
import { type Limits, LimitsCard } from './LimitsCard.tsx';
import { SlotPreview } from './SlotPreview.tsx';

type Change = {
  body: { weekly: WeeklyHours[]; version: number } & Partial<Limits>;
  replaced: WeeklyHours[] | undefined;
};

/** The weekly hours of a practitioner, saved with a way back, and what patients can book by them. */
export function HoursPanel({ practitionerId, today }: { practitionerId: string; today: string }) {
  const { t } = useTranslation('doctor');
  const problemText = useProblemText();
  const cache = useQueryClient();
  const query = availabilityQuery(practitionerId);
  const current = useQuery(query);
  /** What the last save replaced; undefined before one, and after it was taken back. */
  const [replaced, setReplaced] = useState<WeeklyHours[]>();

  const save = useMutation({
    mutationFn: ({ body }: Change) => {
      const path = '/api/v1/scheduling/practitioners/{practitionerId}/availability';
      return call(api.PUT(path, { params: { path: { practitionerId } }, body }));
    },
    onSuccess: (next, change) => {
      setReplaced(change.replaced);
      if (change.body.modeLimits) toast(t('limits.saved'));
      cache.setQueryData(query.queryKey, next);
      void cache.invalidateQueries({ queryKey: ['scheduling', 'slots', practitionerId] });
    },
  });

  if (current.isPending) return <Skeleton lines={8} />;
  if (current.isError)
    return <ErrorState error={current.error} onRetry={() => void current.refetch()} />;
  const { weekly: before, version, timeZone } = current.data;
  return (
    <div className={styles.panel}>
      <div className={styles.editor}>
        {replaced && (
          <Banner
            tone="success"
            title={t('hours.saved')}
            action={
              <Button
                size="small"
                isPending={save.isPending}
                onPress={() =>
                  save.mutate({ body: { weekly: replaced, version }, replaced: undefined })
                }
              >
                {t('hours.undo')}
              </Button>
            }
          >
            {t('hours.savedText')}
          </Banner>
        )}
        {save.isError && (
          <Banner
            tone="danger"
            action={
              <Button size="small" onPress={() => void current.refetch()}>
                {t('hours.reload')}
              </Button>
            }
          >
            {problemText(save.error, { availability_changed: t('hours.changedElsewhere') })}
          </Banner>
        )}
        <HoursEditor
          key={`hours ${version}`}
          practitionerId={practitionerId}
          availability={current.data}
          isSaving={save.isPending}
          onSave={(weekly) => save.mutate({ body: { weekly, version }, replaced: before })}
        />
        <ExceptionsCard practitionerId={practitionerId} today={today} />
        <LimitsCard
          key={`limits ${version}`}
          limits={current.data}
          isSaving={save.isPending}
          onSave={(limits) =>
            save.mutate({ body: { weekly: before, version, ...limits }, replaced: undefined })
          }
        />
      </div>
      <SlotPreview practitionerId={practitionerId} zone={timeZone} today={today} />
    </div>
  );
}
