import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../app/api.ts';
import { Card } from '../../../ui/Card.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { toast } from '../../../ui/Toast.tsx';
import { type ReminderRulesInput, reminderRulesQuery } from '../queries.ts';
import { RemindersForm } from './RemindersForm.tsx';

/** When the practice's patients are reminded of their visits. */
export function RemindersCard({ clinicId }: { clinicId: string }) {
  const { t } = useTranslation('clinic');
  const cache = useQueryClient();
  const query = reminderRulesQuery(clinicId);
  const rules = useQuery(query);
  const save = useMutation({
    mutationFn: (body: ReminderRulesInput) =>
      call(
        api.PUT('/api/v1/scheduling/clinics/{clinicId}/reminders', {
          params: { path: { clinicId } },
          body,
        }),
      ),
    onSuccess: (saved) => {
      cache.setQueryData(query.queryKey, saved);
      toast(t('rules.reminders.saved'));
    },
  });
  return (
    <Card title={t('rules.reminders.title')}>
      {rules.isPending ? (
        <Skeleton lines={4} />
      ) : rules.isError ? (
        <ErrorState error={rules.error} onRetry={() => void rules.refetch()} />
      ) : (
        <RemindersForm
          key={rules.data.version}
          rules={rules.data}
          problem={save.error}
          isSaving={save.isPending}
          onSave={(minutesBefore) => save.mutate({ minutesBefore, version: rules.data.version })}
          onReload={() => {
            save.reset();
            void cache.invalidateQueries(query);
          }}
        />
      )}
    </Card>
  );
}
