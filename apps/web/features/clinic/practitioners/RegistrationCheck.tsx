import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../app/api.ts';
import { useAccount } from '../../../app/use-session.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { useProblemText } from '../../../ui/problem-text.ts';
import { ReasonDialog } from '../../../ui/ReasonDialog.tsx';
import { Time } from '../../../ui/Time.tsx';
import { toast } from '../../../ui/Toast.tsx';
import type { Practitioner } from '../../find/queries.ts';
import styles from './Practitioners.module.css';

/** A registration number, what is known of it, and the act of confirming or refusing it. */
export function RegistrationCheck({ practitioner }: { practitioner: Practitioner }) {
  const { t } = useTranslation('clinic');
  const problemText = useProblemText();
  const account = useAccount();
  const cache = useQueryClient();
  const [isRefusing, setRefusing] = useState(false);
  const { registration, displayName } = practitioner;
  const { status, checkedAt, checkedAs, reason } = practitioner.registrationCheck;
  const decide = useMutation({
    mutationFn: (body: { status: 'confirmed' | 'refused'; reason?: string }) =>
      call(
        api.POST('/api/v1/directory/practitioners/{practitionerId}/registration-check', {
          params: { path: { practitionerId: practitioner.id } },
          body: { ...body, number: registration?.number ?? '' },
        }),
      ),
    onSuccess: async (_, body) => {
      setRefusing(false);
      await cache.invalidateQueries({ queryKey: ['directory'] });
      toast(t(`check.${body.status}Toast`, { name: displayName }));
    },
  });
  const blocked = !registration
    ? t('check.noNumber')
    : account?.practitionerId === practitioner.id
      ? t('check.own')
      : undefined;
  return (
    <>
      <div className={styles.fields}>
        <p className={styles.quiet}>{t(`check.${status}Text`)}</p>
        {registration && (
          <p>
            {t(`registration.kind.${registration.kind}`)}: <strong>{registration.number}</strong>
          </p>
        )}
        {checkedAt && status !== 'pending' && (
          <p className={styles.quiet}>
            {t(checkedAs === 'platform' ? 'check.byPlatform' : 'check.byClinic')}{' '}
            <Time at={checkedAt} format="date" />
          </p>
        )}
        {reason && <p>{t('standing.reason', { reason })}</p>}
        {decide.isError && !isRefusing && (
          <Banner tone="danger">
            {problemText(decide.error, {
              registration_changed: t('check.changed'),
              own_registration: t('check.own'),
              registration_missing: t('check.noNumber'),
            })}
          </Banner>
        )}
        <div className={styles.acts}>
          {status !== 'confirmed' && (
            <Button
              disabledReason={blocked}
              isPending={decide.isPending}
              onPress={() => decide.mutate({ status: 'confirmed' })}
            >
              {t('check.confirm')}
            </Button>
          )}
          {status !== 'refused' && blocked === undefined && (
            <Button variant="quiet" onPress={() => setRefusing(true)}>
              {t('check.refuse')}
            </Button>
          )}
        </div>
      </div>
      {isRefusing && (
        <ReasonDialog
          title={t('check.refuseTitle', { name: displayName })}
          text={t('check.refuseText')}
          confirmLabel={t('check.refuse')}
          isPending={decide.isPending}
          problem={decide.error}
          onClose={() => setRefusing(false)}
          onConfirm={(why) => decide.mutate({ status: 'refused', reason: why })}
        />
      )}
    </>
  );
}
