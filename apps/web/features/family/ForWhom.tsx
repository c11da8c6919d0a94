import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../../app/use-session.ts';
import { Badge } from '../../ui/Badge.tsx';
import { usePersonName } from './person.ts';

/** Says for whom something is where it is not for the person on this page; nothing otherwise. */
export function ForWhom({ patientId }: { patientId: string }) {
  const account = useAccount();
  const isForOther = account?.dependants.some((one) => one.patientId === patientId) ?? false;
  if (!isForOther) return null;
  return (
    <Suspense>
      <Named patientId={patientId} />
    </Suspense>
  );
}

function Named({ patientId }: { patientId: string }) {
  const { t } = useTranslation('family');
  const name = usePersonName(patientId) ?? t('acting.unnamed');
  return (
    <Badge tone="info" icon="users">
      {t('acting.forName', { name })}
    </Badge>
  );
}
