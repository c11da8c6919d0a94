import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../app/api.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { toast } from '../../../ui/Toast.tsx';
import { useProblemText } from '../../../ui/problem-text.ts';
import type { Appointment } from '../queries.ts';
import { useTimes } from '../use-times.ts';

type Props = {
  appointment: Appointment;
  name: string | undefined;
  zone: string;
  onClose: () => void;
  onCancelled: () => void;
};

/** Cancels a visit for the practice, after saying what that means for the patient. */
export function CancelDialog({ appointment, name, zone, onClose, onCancelled }: Props) {
  const { t } = useTranslation('schedule');
  const times = useTimes(zone);
  const problemText = useProblemText();
  const cache = useQueryClient();
  const [reason, setReason] = useState('');
  const who = name ?? t('unnamed');
  const cancel = useMutation({
    mutationFn: () =>
      call(
        api.POST('/api/v1/scheduling/appointments/{appointmentId}/cancel', {
          params: { path: { appointmentId: appointment.id } },
          body: reason.trim() ? { reason: reason.trim() } : {},
        }),
      ),
    onSuccess: async () => {
      toast(t('cancel.done', { name: who }));
      onCancelled();
      await cache.invalidateQueries({ queryKey: ['scheduling'] });
    },
  });
  return (
    <ConfirmDialog
      title={t('cancel.title')}
      confirmLabel={t('cancel.confirm')}
      keepLabel={t('cancel.keep')}
      isDestructive
      isPending={cancel.isPending}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      onConfirm={() => cancel.mutate()}
    >
      <p>{t('cancel.text', { name: who, when: times.dateTime(appointment.start) })}</p>
      <TextArea
        label={t('cancel.reason')}
        description={t('cancel.reasonHelp')}
        isOptional
        value={reason}
        onChange={setReason}
        maxLength={1000}
        rows={2}
      />
      {cancel.error && (
        <Banner tone="danger">
          {problemText(cancel.error, { appointment_over: t('refusal.over') })}
        </Banner>
      )}
    </ConfirmDialog>
  );
}
