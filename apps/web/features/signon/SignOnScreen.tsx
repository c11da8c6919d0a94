import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { ClinicPage } from '../clinic/ClinicPage.tsx';
import { AddressesCard } from './AddressesCard.tsx';
import { DomainsCard } from './DomainsCard.tsx';
import { ProviderForm } from './ProviderForm.tsx';
import { signOnQuery } from './queries.ts';
import { RemoveCard } from './RemoveCard.tsx';
import styles from './SignOn.module.css';

/** Sign-in of the practice's people through the identity provider they have already. */
export default function SignOnScreen() {
  const { t } = useTranslation('signon');
  return (
    <ClinicPage title={t('title')} description={t('text')}>
      {({ clinicId }) => <Settings key={clinicId} clinicId={clinicId} />}
    </ClinicPage>
  );
}

function Settings({ clinicId }: { clinicId: string }) {
  const found = useQuery(signOnQuery(clinicId));
  if (found.isPending) return <Skeleton lines={8} />;
  if (found.isError) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  const { provider, domains } = found.data;
  return (
    <div className={styles.page}>
      <AddressesCard signOn={found.data} />
      {domains.length > 0 && <DomainsCard domains={domains} />}
      <ProviderForm
        // Drawn anew with what the server made of it.
        key={provider?.updatedAt ?? 'new'}
        clinicId={clinicId}
        provider={provider}
        domains={domains.map(({ domain }) => domain)}
      />
      {provider && <RemoveCard clinicId={clinicId} provider={provider} />}
    </div>
  );
}
