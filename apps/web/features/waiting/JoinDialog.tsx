import type { Payer } from '@hub/contracts/payers.ts';
import { type CalendarDate, getLocalTimeZone, parseDate, today } from '@internationalized/date';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../app/api.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useProblemText } from '../../ui/problem-text.ts';
import { toast } from '../../ui/Toast.tsx';
import { addDays, dayOf, startOfDay } from '../find/days.ts';
import styles from './Waiting.module.css';

export type JoinWish = {
  practitionerId: string;
  visitTypeId: string;
  /** Of the days that are chosen. */
  zone: string;
  patientId?: string;
  /** Where staff puts somebody on the list: the name, for what is said about them. */
  forName?: string;
  payer?: Payer;
  /** The visit that would be moved, and when it is: no later day is any good. */
  appointment?: { id: string; start: string };
};

type Props = { wish: JoinWish; onDone?: () => void; onClose: () => void };

const WEEKS_AT_FIRST = 4;

/** Between which days a visit would suit. */
export default function JoinDialog({ wish, onDone, onClose }: Props) {
  const { t } = useTranslation(['waiting', 'common']);
  const problemText = useProblemText();
  const queries = useQueryClient();
  const name = wish.forName;
  const first = today(getLocalTimeZone());
  const last = wish.appointment
    ? parseDate(dayOf(wish.appointment.start, wish.zone))
    : first.add({ weeks: WEEKS_AT_FIRST });
  const [from, setFrom] = useState<CalendarDate | null>(first);
  const [until, setUntil] = useState<CalendarDate | null>(last);
  const isBackwards = from !== null && until !== null && until.compare(from) < 0;
  const join = useMutation({
    mutationFn: () => {
      const { practitionerId, visitTypeId, zone, patientId, payer, appointment } = wish;
      const after = addDays(String(until), 1);
      return call(
        api.POST('/api/v1/scheduling/waiting-list', {
          body: {
            practitionerId,
            visitTypeId,
            ...(from &&
              from.compare(first) > 0 && {
                from: new Date(startOfDay(String(from), zone)).toISOString(),
              }),
            until: new Date(startOfDay(after, zone)).toISOString(),
            ...(patientId && { patientId }),
            ...(payer && { payer }),
            ...(appointment && { appointmentId: appointment.id }),
          },
        }),
      );
    },
    onSuccess: async () => {
      toast(name ? t('join.forDone', { name }) : t('join.done'));
      onClose();
      onDone?.();
      await queries.invalidateQueries({ queryKey: ['scheduling', 'waiting-list'] });
    },
  });
  return (
    <Dialog
      title={t(wish.appointment ? 'join.earlierTitle' : 'join.title')}
      isOpen
      onOpenChange={onClose}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            {t('common:action.cancel')}
          </Button>
          <Button
            variant="primary"
            isPending={join.isPending}
            {...((from === null || until === null || isBackwards) && {
              disabledReason: t('join.chooseDays'),
            })}
            onPress={() => join.mutate()}
          >
            {t(name ? 'join.forConfirm' : 'join.confirm')}
          </Button>
        </>
      }
    >
      <div className={styles.body}>
        <p>
          {name
            ? t('join.forText', { name })
            : t(wish.appointment ? 'join.earlierText' : 'join.text')}
        </p>
        <div className={styles.days}>
          <DateField label={t('join.from')} value={from} minValue={first} onChange={setFrom} />
          <DateField
            label={t('join.until')}
            value={until}
            minValue={from ?? first}
            {...(wish.appointment && { maxValue: last })}
            onChange={setUntil}
          />
        </div>
        {join.error && (
          <Banner tone="danger">
            {problemText(join.error, {
              already_waiting: t(name ? 'problems.forAlreadyWaiting' : 'problems.alreadyWaiting'),
              too_many_entries: t(name ? 'problems.forTooMany' : 'problems.tooMany'),
              appointment_unsuitable: t('problems.gone'),
              invalid: t('problems.window'),
            })}
          </Banner>
        )}
      </div>
    </Dialog>
  );
}
