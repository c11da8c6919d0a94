import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dependantsOf, useDependant, usePatientId } from '../../app/acting.ts';
import { useAccount, useSession } from '../../app/use-session.ts';
import { Card } from '../../ui/Card.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Link } from '../../ui/Link.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import type { Appointment, Practitioner, VisitType } from '../find/queries.ts';
import type { SlotRef } from '../find/slot-ref.ts';
import { attemptFor, type BookingRequest } from './attempt.ts';
import styles from './Booking.module.css';
import { BookingAccount } from './BookingAccount.tsx';
import { BookingConfirm } from './BookingConfirm.tsx';
import { BookingReason } from './BookingReason.tsx';
import { clearDraft, useDraft } from './draft.ts';
import { slotRefusal } from './nearest.ts';
import { NotPatient } from './NotPatient.tsx';
import { Refusal } from './Refusal.tsx';
import { Summary } from './Summary.tsx';
import { Terms } from './Terms.tsx';
import { useBooking } from './use-booking.ts';
import { useSlotCheck } from './use-slot-check.ts';

// Only guardians need it.
const BookingFor = lazy(() => import('./BookingFor.tsx'));

type Props = { slot: SlotRef; practitioner: Practitioner; visitType: VisitType };

/** One page from the reason to the booking; nothing that was typed is lost on the way. */
export function Booking({ slot, practitioner, visitType }: Props) {
  const { t } = useTranslation('booking');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { status } = useSession();
  const account = useAccount();
  const dependant = useDependant();
  const patientId = usePatientId();
  const isGuardian = account !== undefined && dependantsOf(account).length > 0;
  const [draft, setDraft] = useDraft(practitioner.id);
  // Registering signs in before it is done, so that the session alone does not end it.
  const [isAtDoor, setAtDoor] = useState(false);
  if (status === 'anonymous' && !isAtDoor) setAtDoor(true);

  const { state, book, tryNow } = useBooking(onBooked, `${slot.start} ${patientId}`);
  // A try whose answer never came may have taken the slot itself: then only asking again tells.
  const isUnanswered = draft.attempt?.content.includes(slot.start) ?? false;
  const check = useSlotCheck(slot, !isUnanswered && state.status === 'idle');
  const refusal = state.status === 'refused' ? slotRefusal(state.error) : check;

  function onBooked(appointment: Appointment) {
    clearDraft();
    void queries.invalidateQueries({ queryKey: ['scheduling'] });
    void navigate({
      to: '/booked/$appointmentId',
      params: { appointmentId: appointment.id },
      replace: true,
    });
  }

  function confirm() {
    if (!account) return;
    const reason = draft.reason.trim();
    const request: BookingRequest = {
      ...slot,
      ...(reason && { reason }),
      ...(dependant && { patientId: dependant }),
    };
    const attempt = attemptFor(request, account.id, draft.attempt);
    setDraft({ attempt });
    void book(request, attempt.key);
  }

  return (
    <div className={styles.page}>
      <PageHeader
        title={t('title')}
        above={
          <Link
            to="/doctors/$slug"
            params={{ slug: practitioner.slug }}
            search={{ type: visitType.id }}
            className={styles.back}
          >
            <Icon name="chevron" size={18} />
            {t('back')}
          </Link>
        }
      />
      <div className={styles.summary}>
        <Summary practitioner={practitioner} visitType={visitType} start={slot.start} />
      </div>
      <div className={styles.terms}>
        <Terms practitioner={practitioner} />
      </div>
      <div className={styles.steps}>
        {refusal && (
          <Refusal
            refusal={refusal}
            slot={slot}
            practitioner={practitioner}
            visitType={visitType}
          />
        )}
        {isGuardian && !isAtDoor && (
          <Suspense
            fallback={
              <Card>
                <Skeleton lines={3} />
              </Card>
            }
          >
            <BookingFor account={account} />
          </Suspense>
        )}
        <Card title={t('steps.reason')}>
          <BookingReason value={draft.reason} onChange={(reason) => setDraft({ reason })} />
        </Card>
        {status === 'unknown' ? (
          <Card>
            <Skeleton lines={3} />
          </Card>
        ) : account && patientId && !isAtDoor ? (
          !refusal && (
            <BookingConfirm account={account} state={state} onConfirm={confirm} onTryNow={tryNow} />
          )
        ) : isGuardian && !isAtDoor ? (
          <Card>
            <p role="status">{t('for.choose')}</p>
          </Card>
        ) : account && !isAtDoor ? (
          <NotPatient account={account} />
        ) : (
          <BookingAccount onDone={() => setAtDoor(false)} />
        )}
      </div>
    </div>
  );
}
