import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { linkToken } from '../../../app/link-token.ts';
import { ApiProblem } from '../../../app/problem.ts';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { ButtonLink } from '../../../ui/Link.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { DoorPage } from '../sign-in/DoorPage.tsx';
import { InvitationAnswer } from './InvitationAnswer.tsx';
import { invitationQuery } from './queries.ts';

/** Where the link of an invitation leads: what it is, and taking it. */
export default function InvitationScreen() {
  const [token] = useState(() => linkToken.read('/invitation'));
  return token === undefined ? <Over /> : <Open token={token} />;
}

function Open({ token }: { token: string }) {
  const { t } = useTranslation('account');
  const invitation = useQuery(invitationQuery(token));
  if (invitation.data) return <InvitationAnswer token={token} invitation={invitation.data} />;
  if (invitation.error instanceof ApiProblem && invitation.error.status === 404) return <Over />;
  return (
    <DoorPage title={t('invitation.loading')}>
      {invitation.isError ? (
        <ErrorState error={invitation.error} onRetry={() => void invitation.refetch()} />
      ) : (
        <Skeleton lines={4} />
      )}
    </DoorPage>
  );
}

function Over() {
  const { t } = useTranslation('account');
  return (
    <DoorPage title={t('link.overTitle')} description={t('invitation.over')}>
      <ButtonLink to="/" variant="secondary">
        {t('invitation.home')}
      </ButtonLink>
    </DoorPage>
  );
}
