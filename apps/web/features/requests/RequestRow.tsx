import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useLocale } from 'react-aria-components/I18nProvider';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../app/api.ts';
import { useLocalized } from '../../i18n/localized.ts';
import { Button } from '../../ui/Button.tsx';
import { useProblemText } from '../../ui/problem-text.ts';
import { ReasonDialog } from '../../ui/ReasonDialog.tsx';
import { formatTime } from '../../ui/time-format.ts';
import { toast } from '../../ui/Toast.tsx';
import type { Appointment } from '../find/queries.ts';
import styles from './Requests.module.css';

type Props = { request: Appointment; name: string; zone: string };

/** One request with its two answers. */
export function RequestRow({ request, name, zone }: Props) {
  const { t } = useTranslation(['requests', 'codes']);
  const { locale } = useLocale();
  const localized = useLocalized();
  const problemText = useProblemText();
  const queries = useQueryClient();
  const [isDeclining, setDeclining] = useState(false);
  const nameId = useId();
  const { id, start, mode, payer, reason, awaitsUntil, visitTypeName, lastMove } = request;
  const when = formatTime(new Date(start), 'dateTime', locale, zone);
  const problemTexts = {
    request_ended: t('requests:gone'),
    request_approved: t('requests:gone'),
    request_lapsed: t('requests:lapsed'),
  };

  const settled = async (said: string) => {
    setDeclining(false);
    toast(said);
    await queries.invalidateQueries({ queryKey: ['scheduling'] });
  };
  const params = { path: { appointmentId: id } };
  const approve = useMutation({
    mutationFn: () =>
      call(api.POST('/api/v1/scheduling/appointments/{appointmentId}/approve', { params })),
    onSuccess: () => settled(t('requests:approved')),
    onError: (error) => {
      toast(problemText(error, problemTexts), 'danger');
      void queries.invalidateQueries({ queryKey: ['scheduling'] });
    },
  });
  const decline = useMutation({
    mutationFn: (said: string) =>
      call(
        api.POST('/api/v1/scheduling/appointments/{appointmentId}/decline', {
          params,
          body: { reason: said },
        }),
      ),
    onSuccess: () => settled(t('requests:declined')),
  });

  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <p className={styles.when}>
          <time dateTime={start}>{when}</time>
        </p>
        <p id={nameId} className={styles.name}>
          {name}
        </p>
        <p className={styles.quiet}>
          {localized(visitTypeName)} · {t(`codes:mode.${mode}`)}
          {payer && ` · ${t('requests:payer', { payer: t(`codes:payer.${payer}`) })}`}
        </p>
        {lastMove && lastMove.movedBy !== 'clinic' && (
          <p className={styles.quiet}>
            {t('requests:movedFrom', {
              when: formatTime(new Date(lastMove.start), 'dateTime', locale, zone),
            })}
          </p>
        )}
        {reason && <p>{reason}</p>}
        {awaitsUntil && (
          <p className={styles.quiet}>
            {t('requests:answerBy', {
              when: formatTime(new Date(awaitsUntil), 'dateTime', locale, zone),
            })}
          </p>
        )}
      </div>
      <div className={styles.answers}>
        <Button
          size="small"
          aria-describedby={nameId}
          isPending={approve.isPending}
          onPress={() => approve.mutate()}
        >
          {t('requests:approve')}
        </Button>
        <Button
          size="small"
          variant="quiet"
          aria-describedby={nameId}
          onPress={() => setDeclining(true)}
        >
          {t('requests:decline')}
        </Button>
      </div>
      {isDeclining && (
        <ReasonDialog
          title={t('requests:declineTitle')}
          text={t('requests:declineText', { name, when })}
          confirmLabel={t('requests:decline')}
          isPending={decline.isPending}
          problem={decline.error}
          problemTexts={problemTexts}
          onClose={() => setDeclining(false)}
          onConfirm={(said) => decline.mutate(said)}
        />
      )}
    </li>
  );
}
