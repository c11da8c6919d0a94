import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePatientId } from '../../app/acting.ts';
import { useAccount } from '../../app/use-session.ts';
import { Button } from '../../ui/Button.tsx';
import { ButtonLink } from '../../ui/Link.tsx';
import type { JoinWish } from './JoinDialog.tsx';
import { waitingQuery } from './queries.ts';
import styles from './Waiting.module.css';

// A date field is much code for a page that most people only look at.
const JoinDialog = lazy(() => import('./JoinDialog.tsx'));

type Props = { wish: JoinWish; label?: string; isFullWidth?: boolean };

/** The way onto the waiting list; who is on it already is told so. */
export function JoinWaiting({ wish, label, isFullWidth = false }: Props) {
  const { t } = useTranslation('waiting');
  const account = useAccount();
  const patientId = usePatientId();
  const { href } = useLocation();
  const [isOpen, setOpen] = useState(false);
  const waiting = useQuery({ ...waitingQuery(patientId ?? ''), enabled: patientId !== null });
  const text = label ?? t('join.open');
  if (!account)
    return (
      <ButtonLink to="/sign-in" search={{ next: href }} variant="quiet">
        {text}
      </ButtonLink>
    );
  // Staff put a patient on the list from the patient's visits.
  if (patientId === null) return null;
  const isWaiting = waiting.data?.some(
    (entry) =>
      entry.practitionerId === wish.practitionerId && entry.visitTypeId === wish.visitTypeId,
  );
  if (isWaiting) return <p className={styles.quiet}>{t('join.already')}</p>;
  return (
    <>
      <Button variant="quiet" isFullWidth={isFullWidth} onPress={() => setOpen(true)}>
        {text}
      </Button>
      {isOpen && (
        <Suspense>
          <JoinDialog wish={{ ...wish, patientId }} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
