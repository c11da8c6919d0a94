import type { paths } from '@hub/api-client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocale } from 'react-aria-components/I18nProvider';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../app/api.ts';
import { linkToken } from '../../app/link-token.ts';
import { ApiProblem } from '../../app/problem.ts';
import { useLocalized } from '../../i18n/localized.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { ButtonLink } from '../../ui/Link.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { useProblemText } from '../../ui/problem-text.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { formatTime } from '../../ui/time-format.ts';
import { CalendarButton } from '../booking/CalendarButton.tsx';
import { SlotWhen } from '../booking/SlotWhen.tsx';
import { zoneOf } from '../find/formats.ts';
import styles from './AppointmentScreen.module.css';
import { MovePanel } from './MovePanel.tsx';

type Visit =
  paths['/api/v1/scheduling/links/appointment']['post']['responses'][200]['content']['application/json'];

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

function Linked({ visit, token }: { visit: Visit; token: string }) {
  const { t, i18n } = useTranslation('appointment');
  const { locale } = useLocale();
  const localized = useLocalized();
  const problemText = useProblemText();
  const queries = useQueryClient();
  const [isMoving, setMoving] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const [done, setDone] = useState<'moved' | 'cancelled'>();
  const zone = zoneOf(visit.mode, visit);
  const moment = (at: string) => formatTime(new Date(at), 'dateTime', locale, zone);
  const durationMinutes = (Date.parse(visit.end) - Date.parse(visit.start)) / 60_000;

  const showNow = (next: Visit, what: 'moved' | 'cancelled') => {
    queries.setQueryData(visitKey(token), next);
    setMoving(false);
    setAsking(false);
    setDone(what);
    document.querySelector('h1')?.focus();
  };
  const move = useMutation({
    mutationFn: (start: string) =>
      call(
        api.POST('/api/v1/scheduling/links/reschedule', {
          body: { token, start, revision: visit.revision },
        }),
      ),
    onSuccess: (next) => showNow(next, 'moved'),
    onError: () => queries.invalidateQueries({ queryKey: ['scheduling'] }),
  });
  const cancel = useMutation({
    mutationFn: () => call(api.POST('/api/v1/scheduling/links/cancel', { body: { token } })),
    onSuccess: (next) => showNow(next, 'cancelled'),
  });
  const isLate = visit.cancelsLateFrom !== null && Date.parse(visit.cancelsLateFrom) <= Date.now();
  const isAhead = visit.state !== 'cancelled' && Date.parse(visit.start) > Date.now();
  const byPhone = visit.clinicPhone
    ? t('deadline.call', { phone: visit.clinicPhone })
    : t('deadline.callUnknown');
  const texts = {
    slot_taken: t('move.taken'),
    slot_unavailable: t('move.taken'),
    appointment_changed: t('move.changed'),
    cancel_deadline_passed: byPhone,
    reschedule_deadline_passed: byPhone,
    appointment_over: t('over'),
  };
  const undoTo = done === 'moved' ? visit.lastMove : null;

  return (
    <div className={styles.page}>
      <PageHeader title={visit.state === 'cancelled' ? t('cancelledTitle') : t('title')} />
      {done === 'moved' && (
        <Banner
          tone="success"
          title={t('move.done')}
          {...(undoTo?.practitionerId === visit.practitionerId && {
            action: (
              <Button
                variant="quiet"
                isPending={move.isPending}
                onPress={() => move.mutate(undoTo.start)}
              >
                {t('move.undo')}
              </Button>
            ),
          })}
        >
          {t('move.doneText')}
        </Banner>
      )}
      {visit.state === 'cancelled' && (
        <Banner tone={done === 'cancelled' ? 'success' : 'info'} isAnnounced={done === 'cancelled'}>
          {visit.cancelledLate ? t('cancel.doneLate') : t('cancel.done')}
        </Banner>
      )}
      {visit.delayMinutes !== null && (
        <Banner tone="warning" isAnnounced={false}>
          {t('delay', { count: visit.delayMinutes })}
        </Banner>
      )}
      {(move.error ?? cancel.error) && !isAsking && (
        <Banner tone="danger">{problemText(move.error ?? cancel.error, texts)}</Banner>
      )}
      <Card>
        <div className={styles.facts}>
          <div>
            <SlotWhen
              start={visit.start}
              durationMinutes={durationMinutes}
              mode={visit.mode}
              practitioner={visit}
            />
          </div>
          <div>
            <p className={styles.who}>{visit.practitionerName}</p>
            <p className={styles.quiet}>
              {visit.clinicName} · {localized(visit.visitTypeName)}
            </p>
          </div>
          {isAhead && (
            <>
              <p className={styles.quiet}>
                {visit.canCancelUntil === null && visit.canRescheduleUntil === null
                  ? byPhone
                  : deadlineText()}
              </p>
              <div className={styles.actions}>
                {visit.canRescheduleUntil !== null && !isMoving && (
                  <Button variant="primary" onPress={() => setMoving(true)}>
                    {t('move.open')}
                  </Button>
                )}
                <CalendarButton
                  size="medium"
                  request={{
                    path: 'links/calendar',
                    init: {
                      method: 'POST',
                      headers: { 'content-type': 'application/json' },
                      body: JSON.stringify({ token, language: i18n.language }),
                    },
                  }}
                />
                {visit.canCancelUntil !== null && (
                  <Button variant="quiet" onPress={() => setAsking(true)}>
                    {t('cancel.open')}
                  </Button>
                )}
              </div>
            </>
          )}
          {visit.state === 'cancelled' && (
            <div className={styles.actions}>
              <ButtonLink to="/doctors/$slug" params={{ slug: visit.practitionerSlug }}>
                {t('again')}
              </ButtonLink>
            </div>
          )}
        </div>
      </Card>
      {isMoving && (
        <Card
          title={t('move.title')}
          aside={
            <Button variant="quiet" size="small" onPress={() => setMoving(false)}>
              {t('move.keep')}
            </Button>
          }
        >
          <MovePanel
            visitId={visit.id}
            revision={visit.revision}
            zone={zone}
            search={(from, to) =>
              call(api.POST('/api/v1/scheduling/links/slots', { body: { token, from, to } }))
            }
            pending={move.isPending ? move.variables : undefined}
            onMove={(start) => move.mutate(start)}
          />
        </Card>
      )}
      <ConfirmDialog
        title={t('cancel.title')}
        confirmLabel={t('cancel.confirm')}
        keepLabel={t('cancel.keep')}
        isDestructive
        isPending={cancel.isPending}
        isOpen={isAsking}
        onOpenChange={setAsking}
        onConfirm={() => cancel.mutate()}
      >
        <p>{t('cancel.text', { when: moment(visit.start) })}</p>
        {isLate && <p>{t('cancel.late')}</p>}
        {cancel.error && <Banner tone="danger">{problemText(cancel.error, texts)}</Banner>}
      </ConfirmDialog>
    </div>
  );

  function deadlineText(): string {
    if (visit.canCancelUntil === null) return byPhone;
    if (isLate) return t('deadline.late');
    if (visit.cancelsLateFrom !== null)
      return t('deadline.free', { when: moment(visit.cancelsLateFrom) });
    return t('deadline.until', { when: moment(visit.canCancelUntil) });
  }
}
