import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { dependantsOf } from '../../app/acting.ts';
import { Card } from '../../ui/Card.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Link } from '../../ui/Link.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import type { Appointment, Practitioner, VisitType } from '../find/queries.ts';
import type { SlotRef } from '../find/slot-ref.ts';
import { attemptFor } from './attempt.ts';
import styles from './Booking.module.css';
import { BookingConfirm } from './BookingConfirm.tsx';
import { BookingDoor } from './BookingDoor.tsx';
import { BookingSteps } from './BookingSteps.tsx';
import { clearDraft, useDraft } from './draft.ts';
import { heldSlot } from './held-slot.ts';
import { HoldTimer } from './HoldTimer.tsx';
import { slotRefusal } from './nearest.ts';
import { Refusal } from './Refusal.tsx';
import { missingIn, requestOf } from './request.ts';
import { Summary } from './Summary.tsx';
import { Terms } from './Terms.tsx';
import { useBooker } from './use-booker.ts';
import { useBooking } from './use-booking.ts';
import { useHold } from './use-hold.ts';
import { useSlotCheck } from './use-slot-check.ts';

// Only guardians need it.
const BookingFor = lazy(() => import('./BookingFor.tsx'));

type Props = { slot: SlotRef; practitioner: Practitioner; visitType: VisitType };

/** One page from the reason to the booking; nothing that was typed is lost on the way. */
export function Booking({ slot, practitioner, visitType }: Props) {
  const { t } = useTranslation('booking');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const booker = useBooker();
  const isGuardian = 'account' in booker && dependantsOf(booker.account).length > 0;
  const [draft, setDraft] = useDraft(practitioner.id);

  const forWhom = booker.is === 'patient' ? booker.patientId : '';
  const { state, book, tryNow } = useBooking(onBooked, `${slot.start} ${forWhom}`);
  // A try whose answer never came may have taken the slot itself: then only asking again tells.
  const isUnanswered = draft.attempt?.content.includes(slot.start) ?? false;
  const hold = useHold(slot, !isUnanswered);
  const check = useSlotCheck(
    slot,
    !isUnanswered && hold.state.status === 'without' && state.status === 'idle',
  );
  const refusal =
    state.status === 'refused'
      ? slotRefusal(state.error)
      : hold.state.status === 'refused'
        ? hold.state.refusal
        : check;

  function onBooked(appointment: Appointment) {
    clearDraft();
    heldSlot.forget();
    void queries.invalidateQueries({ queryKey: ['scheduling'] });
    void navigate({
      to: '/booked/$appointmentId',
      params: { appointmentId: appointment.id },
      replace: true,
    });
  }

  function confirm() {
    if (booker.is !== 'patient') return;
    const request = requestOf({ slot, draft, visitType, dependant: booker.dependant });
    const attempt = attemptFor(request, booker.account.id, draft.attempt);
    setDraft({ attempt });
    const held = hold.state.status === 'held' ? hold.state.held : undefined;
    const mine = held && { hold: { id: held.id, token: held.token } };
    void book({ ...request, ...mine }, attempt.key);
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
        {refusal ? (
          <Refusal
            refusal={refusal}
            slot={slot}
            practitioner={practitioner}
            visitType={visitType}
          />
        ) : (
          <HoldTimer hold={hold} isGroup={visitType.capacity > 1} />
        )}
        {isGuardian && (
          <Suspense
            fallback={
              <Card>
                <Skeleton lines={3} />
              </Card>
            }
          >
            <BookingFor account={booker.account} />
          </Suspense>
        )}
        <BookingSteps
          draft={draft}
          onChange={setDraft}
          practitioner={practitioner}
          visitType={visitType}
        />
        <BookingDoor booker={booker}>
          {booker.is === 'patient' && !refusal && (
            <BookingConfirm
              account={booker.account}
              visitType={visitType}
              start={slot.start}
              missing={missingIn(draft, visitType)}
              state={state}
              onConfirm={confirm}
              onTryNow={tryNow}
            />
          )}
        </BookingDoor>
      </div>
    </div>
  );
}
