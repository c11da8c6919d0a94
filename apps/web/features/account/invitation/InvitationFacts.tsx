import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Time } from '../../../ui/Time.tsx';
import styles from './Invitation.module.css';
import type { Invitation } from './queries.ts';

/** Who is invited, to what, and until when. */
export function InvitationFacts({ invitation }: { invitation: Invitation }) {
  const { t } = useTranslation(['account', 'codes']);
  const { role, until, expiresAt, email, displayName } = invitation;
  return (
    <dl className={styles.facts}>
      {displayName && <Fact name={t('invitation.name')}>{displayName}</Fact>}
      <Fact name={t('email')}>{email}</Fact>
      {role && <Fact name={t('invitation.role')}>{t(`codes:role.${role}`)}</Fact>}
      {until && (
        <Fact name={t('invitation.until')}>
          <Time at={until} format="date" />
        </Fact>
      )}
      <Fact name={t('invitation.open')}>
        <Time at={expiresAt} format="date" />
      </Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.value}>{children}</dd>
    </div>
  );
}
