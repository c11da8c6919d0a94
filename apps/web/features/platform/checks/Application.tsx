import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocale } from 'react-aria-components/I18nProvider';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../app/api.ts';
import { Button } from '../../../ui/Button.tsx';
import { useProblemText } from '../../../ui/problem-text.ts';
import { ReasonDialog } from '../../../ui/ReasonDialog.tsx';
import { Time } from '../../../ui/Time.tsx';
import { toast } from '../../../ui/Toast.tsx';
import type { OwnClinic } from '../../clinic/queries.ts';
import styles from '../Platform.module.css';
import { applicantQuery } from '../queries.ts';

type Decision = { act: 'approve' } | { act: 'decline'; reason: string };

/** One clinic's application with what is to be compared, and the decision. */
export function Application({ clinic }: { clinic: OwnClinic }) {
  const { t } = useTranslation(['platform', 'signup']);
  const { locale } = useLocale();
  const problemText = useProblemText();
  const cache = useQueryClient();
  const [isDeclining, setDeclining] = useState(false);
  const applicant = useQuery({
    ...applicantQuery(clinic.appliedBy ?? ''),
    enabled: clinic.appliedBy !== null,
  });
  const decide = useMutation({
    mutationFn: (decision: Decision): Promise<unknown> => {
      const params = { path: { clinicId: clinic.id } };
      if (decision.act === 'approve')
        return call(api.POST('/api/v1/directory/clinics/{clinicId}/approve', { params }));
      const body = { reason: decision.reason };
      return call(api.POST('/api/v1/directory/clinics/{clinicId}/decline', { params, body }));
    },
    onSuccess: (_, { act }) => {
      setDeclining(false);
      toast(t(act === 'approve' ? 'applications.approved' : 'applications.declined', clinic));
      return cache.invalidateQueries({ queryKey: ['directory'] });
    },
    onError: (error) => {
      if (!isDeclining)
        toast(problemText(error, { clinic_status: t('applications.over') }), 'danger');
    },
  });
  const { address, registration } = clinic;
  const country = new Intl.DisplayNames(locale, { type: 'region' }).of(address.country);
  const facts = [
    [
      t('applications.register'),
      registration ? t(`signup:register.${registration.kind}.label`) : '–',
    ],
    [t('applications.number'), registration?.number ?? '–'],
    [t('applications.plan'), clinic.plan ? t(`signup:plans.${clinic.plan}`) : '–'],
    [
      t('applications.address'),
      [address.line1, address.line2, `${address.postalCode} ${address.city}`, country]
        .filter(Boolean)
        .join(', '),
    ],
    [t('applications.contact'), [clinic.contactName, clinic.phone].filter(Boolean).join(', ')],
    [t('applications.applicant'), applicant.data?.email ?? '…'],
  ] as const;
  return (
    <li className={styles.item}>
      <div>
        <h3 className={styles.name}>{clinic.name}</h3>
        {clinic.appliedAt && (
          <p className={styles.quiet}>
            {t('applications.since')} <Time at={clinic.appliedAt} format="near" />
          </p>
        )}
      </div>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div className={styles.acts}>
        <Button
          isPending={decide.isPending}
          aria-label={t('applications.approveName', clinic)}
          onPress={() => decide.mutate({ act: 'approve' })}
        >
          {t('applications.approve')}
        </Button>
        <Button
          variant="quiet"
          aria-label={t('applications.declineName', clinic)}
          onPress={() => setDeclining(true)}
        >
          {t('applications.decline')}
        </Button>
      </div>
      {isDeclining && (
        <ReasonDialog
          title={t('applications.declineTitle', clinic)}
          text={t('applications.declineText')}
          confirmLabel={t('applications.decline')}
          isPending={decide.isPending}
          problem={decide.error}
          problemTexts={{ clinic_status: t('applications.over') }}
          onClose={() => setDeclining(false)}
          onConfirm={(reason) => decide.mutate({ act: 'decline', reason })}
        />
      )}
    </li>
  );
}
