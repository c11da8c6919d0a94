import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../app/api.ts';
import { toast } from '../../../ui/Toast.tsx';
import { useProblemText } from '../../../ui/problem-text.ts';
import type { Appointment } from '../queries.ts';
import { useTimes } from '../use-times.ts';

export type MoveTarget = {
  start: string;
  practitionerId: string;
  /** Outside the offered hours. */
  isOverride: boolean;
};

type Move = { appointment: Appointment; target: MoveTarget };

const send = ({ appointment, target }: Move): Promise<Appointment> =>
  call(
    api.POST('/api/v1/scheduling/appointments/{appointmentId}/reschedule', {
      params: { path: { appointmentId: appointment.id } },
      body: {
        start: target.start,
        revision: appointment.revision,
        ...(target.practitionerId !== appointment.practitionerId && {
          practitionerId: target.practitionerId,
        }),
        ...(target.isOverride && { override: true }),
      },
    }),
  );

/** Moves a visit; for some seconds afterwards it can be moved back. */
export function useMove(zone: string, name: string | undefined, onMoved: () => void) {
  const { t } = useTranslation('schedule');
  const times = useTimes(zone);
  const problemText = useProblemText();
  const cache = useQueryClient();
  const refresh = () => cache.invalidateQueries({ queryKey: ['scheduling'] });

  const undo = async (before: Appointment, after: Appointment): Promise<void> => {
    const target = {
      start: before.start,
      practitionerId: before.practitionerId,
      isOverride: true,
    };
    try {
      await send({ appointment: after, target });
      toast(t('move.undone', { when: times.near(before.start) }));
    } catch (error) {
      toast(
        problemText(error, {
          slot_taken: t('move.undoTaken'),
          appointment_changed: t('move.undoChanged'),
        }),
        'danger',
      );
    }
    await refresh();
  };

  return useMutation({
    mutationFn: send,
    onSuccess: async (after, { appointment }) => {
      onMoved();
      toast(
        t('move.done', { name: name ?? t('unnamed'), when: times.near(after.start) }),
        'success',
        { label: t('move.undo'), onPress: () => void undo(appointment, after) },
      );
      await refresh();
      focusVisit(after.id);
    },
    // What is shown may be what somebody else has changed.
    onError: refresh,
  });
}

/** Its card was made anew elsewhere; the keyboard goes on from there, unless it is busy otherwise. */
function focusVisit(id: string): void {
  setTimeout(() => {
    if (document.activeElement !== document.body) return;
    document.querySelector<HTMLElement>(`[data-entry="${id}"], [data-visit="${id}"]`)?.focus();
  }, 100);
}
