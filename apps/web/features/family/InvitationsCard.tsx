import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLocale } from 'react-aria-components/I18nProvider';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../app/api.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { List, ListItem } from '../../ui/List.tsx';
import { toast } from '../../ui/Toast.tsx';
import { useProblemText } from '../../ui/problem-text.ts';
import { formatDate } from '../doctor/person.ts';
import styles from './Family.module.css';
import { usePersonName } from './person.ts';
import { type GuardianInvitation, guardianshipsQuery } from './queries.ts';

type Props = { invitations: readonly GuardianInvitation[]; ownPatientId: string | null };

/** Invitations that nobody has answered yet. */
export function InvitationsCard({ invitations, ownPatientId }: Props) {
  const { t } = useTranslation('family');
  if (invitations.length === 0) return null;
  return (
    <Card title={t('invitations.title')}>
      <List label={t('invitations.title')}>
        {invitations.map((one) => (
          <InvitationRow key={one.id} invitation={one} ownPatientId={ownPatientId} />
        ))}
      </List>
    </Card>
  );
}

type RowProps = { invitation: GuardianInvitation; ownPatientId: string | null };

function InvitationRow({ invitation, ownPatientId }: RowProps) {
  const { t } = useTranslation('family');
  const { locale } = useLocale();
  const problemText = useProblemText();
  const queries = useQueryClient();
  const { id, kind, patientId, email, expiresAt } = invitation;
  const isForMe = patientId === ownPatientId;
  const name = usePersonName(isForMe ? undefined : (patientId ?? undefined)) ?? t('acting.unnamed');
  const withdraw = useMutation({
    mutationFn: () =>
      call(
        api.DELETE('/api/v1/identity/guardianships/invitations/{invitationId}', {
          params: { path: { invitationId: id } },
        }),
      ),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: guardianshipsQuery.queryKey });
      toast(t('invitations.withdrawn'));
    },
    onError: (error) => toast(problemText(error), 'danger'),
  });
  return (
    <ListItem
      trailing={
        <Button
          size="small"
          variant="quiet"
          isPending={withdraw.isPending}
          onPress={() => withdraw.mutate()}
        >
          {t('invitations.withdraw')}
        </Button>
      }
    >
      <p className={styles.name}>{email}</p>
      <p className={styles.quiet}>
        {kind === 'self'
          ? t('invitations.kind.self', { name })
          : isForMe
            ? t('invitations.kind.guardian')
            : t('invitations.kind.second', { name })}{' '}
        · {t('invitations.expires', { date: formatDate(expiresAt.slice(0, 10), locale) })}
      </p>
    </ListItem>
  );
}
