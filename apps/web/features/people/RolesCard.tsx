import { useTranslation } from 'react-i18next';
import { useState } from 'react';
import { useAccount } from '../../app/use-session.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { Time } from '../../ui/Time.tsx';
import { PersonState } from './PeopleCard.tsx';
import styles from './People.module.css';
import { type Membership, nameOf, type Person } from './queries.ts';
import { type RoleAct, useRoleActs } from './use-role-acts.ts';

/** A person's roles in this practice, why they have them, and the acts to suspend or end them. */
export function RolesCard({ clinicId, person }: { clinicId: string; person: Person }) {
  const { t } = useTranslation(['people', 'codes']);
  const isSelf = useAccount()?.id === person.accountId;
  const [asked, setAsked] = useState<{ act: RoleAct; membership: Membership }>();
  const acts = useRoleActs(clinicId, () => setAsked(undefined));
  const words = asked && {
    name: nameOf(person),
    role: t(`codes:role.${asked.membership.role}`),
  };
  return (
    <Card title={t('column.roles')} aside={<PersonState person={person} />}>
      <div className={styles.roles}>
        {person.memberships.map((membership) => (
          <div key={membership.id} className={styles.role}>
            <div>
              <p className={styles.roleName}>
                {t(`codes:role.${membership.role}`)}
                {membership.suspendedAt && <Badge tone="danger">{t('state.suspended')}</Badge>}
              </p>
              <p className={styles.quiet}>
                <Since membership={membership} />
              </p>
            </div>
            <span className={styles.badges}>
              {membership.suspendedAt ? (
                <Button
                  size="small"
                  isPending={acts.isPending}
                  onPress={() => acts.mutate({ act: 'lift', membership })}
                >
                  {t('act.lift')}
                </Button>
              ) : (
                !isSelf && (
                  <Button size="small" onPress={() => setAsked({ act: 'suspend', membership })}>
                    {t('act.suspend')}
                  </Button>
                )
              )}
              <Button
                size="small"
                variant="quiet"
                onPress={() => setAsked({ act: isSelf ? 'leave' : 'remove', membership })}
              >
                {t(isSelf ? 'act.leave' : 'act.remove')}
              </Button>
            </span>
          </div>
        ))}
      </div>
      <ConfirmDialog
        title={asked && words ? t(`ask.${asked.act}Title`, words) : ''}
        confirmLabel={t(`act.${asked?.act ?? 'remove'}`)}
        isDestructive
        isPending={acts.isPending}
        isOpen={asked !== undefined}
        onOpenChange={(isOpen) => !isOpen && setAsked(undefined)}
        onConfirm={() => asked && acts.mutate(asked)}
      >
        {asked && t(`ask.${asked.act}Text`)}
      </ConfirmDialog>
    </Card>
  );
}

function Since({ membership: { since, how, by, detail } }: { membership: Membership }) {
  const { t } = useTranslation('people');
  const who = by?.displayName ?? by?.email ?? null;
  return (
    <>
      {t('since')} <Time at={since} format="date" />
      {' · '}
      {t(`how.${how}`, { group: detail ?? '' })}
      {who && ` · ${t('by', { name: who })}`}
    </>
  );
}
