import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../app/api.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { toast } from '../../ui/Toast.tsx';
import { useProblemText } from '../../ui/problem-text.ts';
import { useByPhone } from '../appointment/ByPhone.tsx';
import { MovePanel } from '../appointment/MovePanel.tsx';
import { zoneOf } from '../find/formats.ts';
import type { Appointment } from '../find/queries.ts';

type Props = {
  appointment: Appointment;
  isFullWidth?: boolean;
  /** Where the clinic is reached once its deadline has passed. */
  phone?: string | null | undefined;
};

/** Moves an appointment to another free time of the same practitioner. */
export function MoveVisit({ appointment, isFullWidth = false, phone }: Props) {
  const { t } = useTranslation('appointment');
  const problemText = useProblemText();
  const byPhone = useByPhone(phone);
  const queries = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const path = { appointmentId: appointment.id };
  const move = useMutation({
    mutationFn: (start: string) =>
      call(
        api.POST('/api/v1/scheduling/appointments/{appointmentId}/reschedule', {
          params: { path },
          body: { start, revision: appointment.revision },
        }),
      ),
    onSuccess: async ({ state }) => {
      setOpen(false);
      toast(t(state === 'pending' ? 'move.requested' : 'move.done'));
      await queries.invalidateQueries({ queryKey: ['scheduling'] });
    },
    onError: () => queries.invalidateQueries({ queryKey: ['scheduling'] }),
  });
  return (
    <>
      <Button variant="secondary" isFullWidth={isFullWidth} onPress={() => setOpen(true)}>
        {t('move.open')}
      </Button>
      <Dialog
        title={t('move.title')}
        isOpen={isOpen}
        onOpenChange={setOpen}
        actions={
          <Button variant="quiet" onPress={() => setOpen(false)}>
            {t('move.keep')}
          </Button>
        }
      >
        {move.error && (
          <Banner tone="danger">
            {problemText(move.error, {
              slot_taken: t('move.taken'),
              slot_unavailable: t('move.taken'),
              limit_reached: t('move.full'),
              appointment_changed: t('move.changed'),
              appointment_over: t('over'),
              reschedule_deadline_passed: byPhone('move'),
            })}
          </Banner>
        )}
        <MovePanel
          visit={appointment}
          zone={zoneOf(appointment.mode, appointment)}
          search={(from, to) =>
            call(
              api.GET('/api/v1/scheduling/appointments/{appointmentId}/slots', {
                params: { path, query: { from, to } },
              }),
            )
          }
          onMove={(start) => move.mutateAsync(start)}
        />
      </Dialog>
    </>
  );
}
