import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../../app/use-session.ts';
import { Card } from '../../ui/Card.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { SettingsSection } from '../account/settings/SettingsSection.tsx';
import { InvitationsCard } from './InvitationsCard.tsx';
import { MineCard } from './MineCard.tsx';
import { OfMeCard } from './OfMeCard.tsx';
import { guardianshipsQuery } from './queries.ts';

/** For whom a person acts, who acts for them, and what is still open. */
export default function FamilyScreen() {
  const { t } = useTranslation('family');
  const account = useAccount();
  const found = useQuery(guardianshipsQuery);
  const present = found.data?.items ?? [];
  return (
    <SettingsSection title={t('title')} description={t('lead')}>
      {found.isPending && (
        <Card>
          <Skeleton lines={5} />
        </Card>
      )}
      {found.isError && (
        <Card>
          <ErrorState error={found.error} onRetry={() => void found.refetch()} />
        </Card>
      )}
      {found.data && (
        <>
          <MineCard guardianships={present.filter(({ mine }) => mine)} />
          {account?.patientId && <OfMeCard guardianships={present.filter(({ mine }) => !mine)} />}
          <InvitationsCard
            invitations={found.data.invitations.filter(({ state }) => state === 'open')}
            ownPatientId={account?.patientId ?? null}
          />
        </>
      )}
    </SettingsSection>
  );
}
