import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useLocale } from 'react-aria-components/I18nProvider';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../app/api.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { formatTime } from '../../ui/time-format.ts';
import { toast } from '../../ui/Toast.tsx';
import { useProblemText } from '../../ui/problem-text.ts';
import { ByPhone, useByPhone } from '../appointment/ByPhone.tsx';
import { zoneOf } from '../find/formats.ts';
import type { Appointment } from '../find/queries.ts';
import styles from './CancelVisit.module.css';

type Props = {
  appointment: Appointment;
  /** With whom, where the button stands in a list. */
  name?: string;
  isFullWidth?: boolean;
  /** Where the clinic is reached once its deadline has passed. */
  phone?: string | null | undefined;
};

/** Cancels an appointment, after saying what that means. */
export function CancelVisit({ appointment, name, isFullWidth = false, phone }: Props) {
  const { t } = useTranslation(['patient', 'appointment']);
  const { locale } = useLocale();
  const problemText = useProblemText();
  const byPhone = useByPhone(phone);
  const queries = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const nameId = useId();
  const words = appointment.state === 'pending' ? ('withdraw' as const) : ('cancel' as const);
  const when = formatTime(
    new Date(appointment.start),
    'dateTime',
    locale,
    zoneOf(appointment.mode, appointment),
  );

  const cancel = useMutation({
    mutationFn: () =>
      call(
        api.POST('/api/v1/scheduling/appointments/{appointmentId}/cancel', {
          params: { path: { appointmentId: appointment.id } },
          body: reason.trim() ? { reason: reason.trim() } : {},
        }),
      ),
    onSuccess: async () => {
      setOpen(false);
      toast(t(`${words}.done`));
      await queries.invalidateQueries({ queryKey: ['scheduling'] });
      // The button that opened the dialog is gone with the visit.
      document.querySelector('h1')?.focus();
    },
  });

  if (appointment.canCancelUntil === null && Date.parse(appointment.start) > Date.now())
    return (
      <ByPhone what={appointment.canRescheduleUntil === null ? 'change' : 'cancel'} phone={phone} />
    );
  const isLate =
    appointment.cancelsLateFrom !== null && Date.parse(appointment.cancelsLateFrom) <= Date.now();

  return (
    <>
      <Button
        variant="quiet"
        isFullWidth={isFullWidth}
        {...(name && { 'aria-describedby': nameId })}
        onPress={() => setOpen(true)}
      >
        {t(`${words}.open`)}
      </Button>
      {name && (
        <span id={nameId} hidden>
          {name}, {when}
        </span>
      )}
      <ConfirmDialog
        title={t(`${words}.title`)}
        confirmLabel={t(`${words}.confirm`)}
        keepLabel={t(`${words}.keep`)}
        isDestructive
        isPending={cancel.isPending}
        isOpen={isOpen}
        onOpenChange={(next) => {
          setOpen(next);
          // What was refused may be impossible by now, and the page says so.
          if (cancel.error) void queries.invalidateQueries({ queryKey: ['scheduling'] });
        }}
        onConfirm={() => cancel.mutate()}
      >
        <div className={styles.body}>
          <p>{t(`${words}.text`, { when })}</p>
          {isLate && <p>{t('appointment:cancel.late')}</p>}
          <TextArea
            label={t('cancel.reason')}
            isOptional
            value={reason}
            onChange={setReason}
            maxLength={1000}
            rows={2}
          />
          {cancel.error && (
            <Banner tone="danger">
              {problemText(cancel.error, {
                appointment_over: t('cancel.over'),
                cancel_deadline_passed: byPhone('cancel'),
              })}
            </Banner>
          )}
        </div>
      </ConfirmDialog>
    </>
  );
}
