import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocale } from 'react-aria-components/I18nProvider';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../../../app/answer.ts';
import { api, call } from '../../../app/api.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { List, ListItem } from '../../../ui/List.tsx';
import { useProblemText } from '../../../ui/problem-text.ts';
import { ReasonDialog } from '../../../ui/ReasonDialog.tsx';
import { toast } from '../../../ui/Toast.tsx';
import { practitionerApplicationsQuery } from '../queries.ts';
import styles from './Practitioners.module.css';

type Application =
  Answer<'/api/v1/directory/clinics/{clinicId}/practitioner-applications'>['items'][number];
type Decision = { application: Application; reason?: string };

/** Practitioners who would like to work here. Nothing is shown while nobody does. */
export function ApplicationsCard({ clinicId }: { clinicId: string }) {
  const { t } = useTranslation(['clinic', 'codes']);
  const { locale } = useLocale();
  const problemText = useProblemText();
  const cache = useQueryClient();
  const found = useQuery(practitionerApplicationsQuery(clinicId));
  const [declined, setDeclined] = useState<Application>();
  const decide = useMutation({
    mutationFn: ({ application: { id }, reason }: Decision) => {
      const params = { path: { applicationId: id } };
      const path = '/api/v1/directory/practitioner-applications/{applicationId}';
      return reason === undefined
        ? call(api.POST(`${path}/accept`, { params }))
        : call(api.POST(`${path}/decline`, { params, body: { reason } }));
    },
    onSuccess: async (_, { application, reason }) => {
      setDeclined(undefined);
      await cache.invalidateQueries({ queryKey: ['directory'] });
      const name = nameOf(application);
      toast(t(reason === undefined ? 'applied.accepted' : 'applied.declined', { name }));
    },
    onError: (error, { reason }) => {
      if (reason === undefined) toast(problemText(error), 'danger');
    },
  });
  if (found.isError) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data || found.data.length === 0) return null;
  const list = new Intl.ListFormat(locale, { type: 'conjunction', style: 'narrow' });
  return (
    <Card title={t('applied.title')} className={styles.applications}>
      <List>
        {found.data.map((application) => {
          const { id, profile, message } = application;
          const name = nameOf(application);
          return (
            <ListItem
              key={id}
              trailing={
                <span className={styles.acts}>
                  <Button
                    size="small"
                    isPending={decide.isPending}
                    aria-label={t('applied.acceptName', { name })}
                    onPress={() => decide.mutate({ application })}
                  >
                    {t('applied.accept')}
                  </Button>
                  <Button
                    size="small"
                    variant="quiet"
                    aria-label={t('applied.declineName', { name })}
                    onPress={() => setDeclined(application)}
                  >
                    {t('applied.decline')}
                  </Button>
                </span>
              }
            >
              <p>
                <strong>{name}</strong>
              </p>
              <p className={styles.quiet}>
                {list.format(profile.specialties.map((code) => t(`codes:specialty.${code}`)))}
                {profile.registration &&
                  ` · ${t(`registration.kind.${profile.registration.kind}`)} ${profile.registration.number}`}
              </p>
              {message && <p>{message}</p>}
            </ListItem>
          );
        })}
      </List>
      {declined && (
        <ReasonDialog
          title={t('applied.declineTitle', { name: nameOf(declined) })}
          text={t('applied.declineText')}
          confirmLabel={t('applied.decline')}
          isPending={decide.isPending}
          problem={decide.error}
          onClose={() => setDeclined(undefined)}
          onConfirm={(reason) => decide.mutate({ application: declined, reason })}
        />
      )}
    </Card>
  );
}

const nameOf = ({ profile: { title, givenName, familyName } }: Application): string =>
  [title, givenName, familyName].filter(Boolean).join(' ');
