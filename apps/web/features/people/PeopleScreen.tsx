import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { ClinicPage } from '../clinic/ClinicPage.tsx';
import { InvitationsCard } from './InvitationsCard.tsx';
import { InviteDialog } from './InviteDialog.tsx';
import styles from './People.module.css';
import { PeopleCard } from './PeopleCard.tsx';

/** Who works in the practice, in which role, and who was invited. */
export default function PeopleScreen() {
  const { t } = useTranslation('people');
  const [isInviting, setInviting] = useState(false);
  return (
    <ClinicPage
      title={t('title')}
      description={t('text')}
      actions={() => (
        <Button variant="primary" onPress={() => setInviting(true)}>
          {t('invite.open')}
        </Button>
      )}
    >
      {({ clinicId }) => (
        <div className={styles.page}>
          <PeopleCard clinicId={clinicId} />
          <InvitationsCard clinicId={clinicId} />
          {isInviting && <InviteDialog clinicId={clinicId} onClose={() => setInviting(false)} />}
        </div>
      )}
    </ClinicPage>
  );
}
