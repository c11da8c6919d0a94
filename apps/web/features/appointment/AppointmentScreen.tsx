import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useLocale } from 'react-aria-components/I18nProvider';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../app/api.ts';
import { linkToken } from '../../app/link-token.ts';
import { ApiProblem } from '../../app/problem.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { ButtonLink } from '../../ui/Link.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { useProblemText } from '../../ui/problem-text.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { formatTime } from '../../ui/time-format.ts';
import { useNow } from '../../ui/use-now.ts';
import { zoneOf } from '../find/formats.ts';
import styles from './AppointmentScreen.module.css';
import { useByPhone } from './ByPhone.tsx';
import { type LinkedVisit, linkedStanding } from './linked-visit.ts';
import { LinkedCard } from './LinkedCard.tsx';
import { LinkedNotices } from './LinkedNotices.tsx';
import { MovePanel } from './MovePanel.tsx';

const page = '/appointment';
const visitKey = (token: string | undefined) => ['scheduling', 'link', token];

/** Where the link of a mail leads: one visit, to be seen, moved or cancelled without signing in. */
export default function AppointmentScreen() {
  const { t } = useTranslation('appointment');
  const [token] = useState(() => linkToken.read(page));
  const visit = useQuery({
    queryKey: visitKey(token),
    queryFn: () =>
      call(api.POST('/api/v1/scheduling/links/appointment', { body: { token: token ?? '' } })),
    enabled: token !== undefined,
    retry: false,
  });
  const isInvalid =
    token === undefined || (visit.error instanceof ApiProblem && visit.error.status === 404);
  if (isInvalid) {
    return (
      <PageHeader
        title={t('invalid.title')}
        description={t('invalid.text')}
        below={<ButtonLink to="/sign-in">{t('invalid.signIn')}</ButtonLink>}
      />
    );
  }
  if (visit.isError) {
    return (
      <>
        <PageHeader title={t('title')} />
        <ErrorState error={visit.error} onRetry={() => void visit.refetch()} />
      </>
    );
  }
  if (!visit.data) {
    return (
      <Card>
        <Skeleton lines={6} />
      </Card>
    );
  }
  return <Linked visit={visit.data} token={token} />;
}

function Linked({ visit, token }: { visit: LinkedVisit; token: string }) {
  const { t } = useTranslation(['appointment', 'patient']);
  const { locale } = useLocale();
  const problemText = useProblemText();
  const byPhone = useByPhone(visit.clinicPhone);
  const queries = useQueryClient();
  const [isMoving, setMoving] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const [done, setDone] = useState<'moved' | 'cancelled'>();
  const zone = zoneOf(visit.mode, visit);
  const isChoosing = isMoving && visit.canRescheduleUntil !== null;
  const standing = linkedStanding(visit, useNow().getTime());
  const refresh = () => queries.invalidateQueries({ queryKey: ['scheduling'] });

  const showNow = (next: LinkedVisit, what: 'moved' | 'cancelled') => {
    queries.setQueryData(visitKey(token), next);
    setMoving(false);
    setAsking(false);
    setDone(what);
  };
  // Once the dialog is gone: until then it keeps the focus to itself.
  useEffect(() => {
    if (done) focusTitle();
  }, [done, visit.revision]);
  const move = useMutation({
    mutationFn: (start: string) =>
      call(
        api.POST('/api/v1/scheduling/links/reschedule', {
          body: { token, start, revision: visit.revision },
        }),
      ),
    onSuccess: (next) => showNow(next, 'moved'),
    onError: refresh,
  });
  const cancel = useMutation({
    mutationFn: () =>
      call(
        api.POST('/api/v1/scheduling/links/cancel', {
          body: { token, ...(reason.trim() && { reason: reason.trim() }) },
        }),
      ),
    onSuccess: (next) => showNow(next, 'cancelled'),
  });
  const isLate = visit.cancelsLateFrom !== null && Date.parse(visit.cancelsLateFrom) <= Date.now();
  const texts = {
    slot_taken: t('move.taken'),
    slot_unavailable: t('move.taken'),
    limit_reached: t('move.full'),
    appointment_changed: t('move.changed'),
    cancel_deadline_passed: byPhone('cancel'),
    reschedule_deadline_passed: byPhone('move'),
    appointment_over: t('over'),
  };
  const undoTo = done === 'moved' ? visit.lastMove : null;
  const isRequest = visit.state === 'pending';
  const when = formatTime(new Date(visit.start), 'dateTime', locale, zone);

  return (
    <div className={styles.page}>
      <PageHeader title={standing === 'cancelled' ? t('cancelledTitle') : t('title')} />
      {done === 'moved' && (
        <Banner
          tone="success"
          title={t(isRequest ? 'move.requested' : 'move.done')}
          {...(undoTo?.practitionerId === visit.practitionerId && {
            action: (
              <Button
                size="small"
                isPending={move.isPending}
                onPress={() => move.mutate(undoTo.start)}
              >
                {t('move.undo')}
              </Button>
            ),
          })}
        >
          {t(isRequest ? 'move.requestedText' : 'move.doneText')}
        </Banner>
      )}
      <LinkedNotices visit={visit} standing={standing} isJustCancelled={done === 'cancelled'} />
      {(move.error ?? cancel.error) && !isAsking && (
        <Banner tone="danger">{problemText(move.error ?? cancel.error, texts)}</Banner>
      )}
      <LinkedCard
        visit={visit}
        token={token}
        standing={standing}
        isMoving={isChoosing}
        onMove={() => setMoving(true)}
        onCancel={() => setAsking(true)}
      />
      {isChoosing && (
        <Card
          title={t('move.title')}
          aside={
            <Button
              variant="quiet"
              size="small"
              onPress={() => {
                setMoving(false);
                focusTitle();
              }}
            >
              {t('move.keep')}
            </Button>
          }
        >
          <MovePanel
            visit={visit}
            zone={zone}
            takesFocus
            search={(from, to) =>
              call(api.POST('/api/v1/scheduling/links/slots', { body: { token, from, to } }))
            }
            onMove={(start) => move.mutateAsync(start)}
          />
        </Card>
      )}
      <ConfirmDialog
        title={isRequest ? t('patient:withdraw.title') : t('cancel.title')}
        confirmLabel={isRequest ? t('patient:withdraw.confirm') : t('cancel.confirm')}
        keepLabel={isRequest ? t('patient:withdraw.keep') : t('cancel.keep')}
        isDestructive
        isPending={cancel.isPending}
        isOpen={isAsking}
        onOpenChange={(isOpen) => {
          setAsking(isOpen);
          // What was refused may be impossible by now, and the page says so.
          if (cancel.error) void refresh();
        }}
        onConfirm={() => cancel.mutate()}
      >
        <div className={styles.asking}>
          <p>{isRequest ? t('patient:withdraw.text', { when }) : t('cancel.text', { when })}</p>
          {isLate && <p>{t('cancel.late')}</p>}
          <TextArea
            label={t('patient:cancel.reason')}
            isOptional
            value={reason}
            onChange={setReason}
            maxLength={1000}
            rows={2}
          />
          {cancel.error && <Banner tone="danger">{problemText(cancel.error, texts)}</Banner>}
        </div>
      </ConfirmDialog>
    </div>
  );
}

/** What was pressed is gone with what it has done. */
const focusTitle = (): void => document.querySelector('h1')?.focus();
