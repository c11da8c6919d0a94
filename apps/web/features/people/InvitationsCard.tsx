import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../app/api.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { useProblemText } from '../../ui/problem-text.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { type Column, Table } from '../../ui/Table.tsx';
import { Time } from '../../ui/Time.tsx';
import { toast } from '../../ui/Toast.tsx';
import styles from './People.module.css';
import { type Invitation, invitationsQuery } from './queries.ts';

/** Who was invited and has not come yet: send again, or take back. */
export function InvitationsCard({ clinicId }: { clinicId: string }) {
  const { t } = useTranslation(['people', 'codes']);
  const problemText = useProblemText();
  const cache = useQueryClient();
  const query = invitationsQuery(clinicId);
  const found = useQuery(query);
  const [leaving, setLeaving] = useState<Invitation>();
  const paramsOf = ({ id }: Invitation) => ({ path: { clinicId, invitationId: id } });
  const done = (text: string) => {
    setLeaving(undefined);
    toast(text);
    return cache.invalidateQueries({ queryKey: query.queryKey });
  };
  const onError = (error: Error) =>
    toast(problemText(error, { invitation_over: t('invite.over') }), 'danger');
  const resend = useMutation({
    mutationFn: (one: Invitation) =>
      call(
        api.POST('/api/v1/identity/clinics/{clinicId}/invitations/{invitationId}/resend', {
          params: paramsOf(one),
        }),
      ),
    onSuccess: (_, { email }) => done(t('invite.resent', { email })),
    onError,
  });
  const withdraw = useMutation({
    mutationFn: (one: Invitation) =>
      call(
        api.DELETE('/api/v1/identity/clinics/{clinicId}/invitations/{invitationId}', {
          params: paramsOf(one),
        }),
      ),
    onSuccess: (_, { email }) => done(t('invite.withdrawn', { email })),
    onError,
  });
  const waiting = found.data?.filter(({ state }) => state === 'open' || state === 'expired') ?? [];
  // Without one there is nothing to say: the button above invites.
  if (found.isSuccess && waiting.length === 0) return null;
  const columns: Column<Invitation>[] = [
    {
      id: 'who',
      header: t('column.name'),
      cell: ({ displayName, email }) => (
        <span className={styles.person}>
          <span>{displayName}</span>
          <span className={styles.quiet}>{email}</span>
        </span>
      ),
    },
    { id: 'role', header: t('column.role'), cell: ({ role }) => t(`codes:role.${role}`) },
    {
      id: 'state',
      header: t('column.state'),
      cell: ({ state, expiresAt }) =>
        state === 'expired' ? (
          <Badge tone="warning">{t('invite.expired')}</Badge>
        ) : (
          <span>
            {t('invite.until')} <Time at={expiresAt} format="date" />
          </span>
        ),
    },
    {
      id: 'acts',
      header: t('column.acts'),
      cell: (one) => (
        <span className={styles.badges}>
          <Button
            size="small"
            isPending={resend.isPending && resend.variables.id === one.id}
            aria-label={t('invite.resendTo', { name: one.displayName })}
            onPress={() => resend.mutate(one)}
          >
            {t('invite.resend')}
          </Button>
          <Button
            size="small"
            variant="quiet"
            aria-label={t('invite.withdrawOf', { name: one.displayName })}
            onPress={() => setLeaving(one)}
          >
            {t('invite.withdraw')}
          </Button>
        </span>
      ),
    },
  ];
  return (
    <Card title={t('invitations')}>
      {found.isPending ? (
        <Skeleton lines={3} />
      ) : found.isError ? (
        <ErrorState error={found.error} onRetry={() => void found.refetch()} />
      ) : (
        <Table label={t('invitations')} rows={waiting} rowKey={({ id }) => id} columns={columns} />
      )}
      <ConfirmDialog
        title={t('invite.withdrawTitle', { name: leaving?.displayName ?? '' })}
        confirmLabel={t('invite.withdraw')}
        isDestructive
        isPending={withdraw.isPending}
        isOpen={leaving !== undefined}
        onOpenChange={(isOpen) => !isOpen && setLeaving(undefined)}
        onConfirm={() => leaving && withdraw.mutate(leaving)}
      >
        {t('invite.withdrawText')}
      </ConfirmDialog>
    </Card>
  );
}
