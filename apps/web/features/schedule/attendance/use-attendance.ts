import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../app/api.ts';
import { toast } from '../../../ui/Toast.tsx';
import { useProblemText } from '../../../ui/problem-text.ts';
import type { Appointment } from '../queries.ts';

type Attendance = NonNullable<Appointment['attendance']>;

/** Says where a patient is: arrived, not come, or, after a mistake, nothing of it. */
export function useAttendance(name: string) {
  const { t } = useTranslation('schedule');
  const problemText = useProblemText();
  const cache = useQueryClient();
  const refresh = () => cache.invalidateQueries({ queryKey: ['scheduling'] });
  const send = (appointmentId: string, attendance: Attendance | null) =>
    call(
      api.POST('/api/v1/scheduling/appointments/{appointmentId}/attendance', {
        params: { path: { appointmentId } },
        body: { attendance },
      }),
    );
  return useMutation({
    mutationFn: ({ id, attendance }: { id: string; attendance: Attendance | null }) =>
      send(id, attendance),
    onSuccess: async (_, { id, attendance }) => {
      if (attendance !== null)
        toast(t(`attendance.done.${attendance}`, { name }), 'success', {
          label: t('attendance.undo'),
          onPress: () => void send(id, null).then(refresh, refresh),
        });
      await refresh();
    },
    onError: async (error) => {
      toast(
        problemText(error, {
          attendance_too_early: t('attendance.tooEarly'),
          no_show_too_early: t('attendance.noShowTooEarly'),
          appointment_cancelled: t('refusal.cancelled'),
        }),
        'danger',
      );
      await refresh();
    },
  });
}
