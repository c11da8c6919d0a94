import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { Link } from '../../../ui/Link.tsx';
import type { Practitioner } from '../../find/queries.ts';
import { InviteDialog } from '../../people/InviteDialog.tsx';
import { invitationsQuery, nameOf, peopleQuery } from '../../people/queries.ts';
import styles from './Practitioners.module.css';

/** Who signs in as this practitioner, or the way to invite them. */
export function AccountCard({ practitioner }: { practitioner: Practitioner }) {
  const { t } = useTranslation('clinic');
  const { id, clinicId, displayName } = practitioner;
  const people = useQuery(peopleQuery(clinicId));
  const invitations = useQuery(invitationsQuery(clinicId));
  const [isInviting, setInviting] = useState(false);
  if (!people.data || !invitations.data) return null;
  const person = people.data.find((one) => one.practitionerIds.includes(id));
  const invitation = invitations.data.find(
    (one) => one.practitionerId === id && one.state === 'open',
  );
  return (
    <Card title={t('linked.title')} className={styles.checkCard}>
      {person ? (
        <p>
          {t('linked.is')}{' '}
          <Link
            to="/clinic/people/$accountId"
            params={{ accountId: person.accountId }}
            search={{ clinic: clinicId }}
          >
            {nameOf(person)}
          </Link>
        </p>
      ) : invitation ? (
        <p>
          {t('linked.invited', { email: invitation.email })}{' '}
          <Link to="/clinic/people" search={{ clinic: clinicId }}>
            {t('linked.toInvitations')}
          </Link>
        </p>
      ) : (
        <div className={styles.fields}>
          <p className={styles.quiet}>{t('linked.nobody')}</p>
          <div>
            <Button onPress={() => setInviting(true)}>{t('linked.invite')}</Button>
          </div>
        </div>
      )}
      {isInviting && (
        <InviteDialog
          clinicId={clinicId}
          practitioner={{ id, displayName }}
          onClose={() => setInviting(false)}
        />
      )}
    </Card>
  );
}
