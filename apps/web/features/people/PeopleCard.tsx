import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Badge } from '../../ui/Badge.tsx';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Link } from '../../ui/Link.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { type Column, Table } from '../../ui/Table.tsx';
import { Time } from '../../ui/Time.tsx';
import styles from './People.module.css';
import { nameOf, peopleQuery, type Person } from './queries.ts';

/** The people of a practice; each leads to what they may do and why. */
export function PeopleCard({ clinicId }: { clinicId: string }) {
  const { t } = useTranslation(['people', 'codes']);
  const found = useQuery(peopleQuery(clinicId));
  const columns: Column<Person>[] = [
    {
      id: 'name',
      header: t('column.name'),
      cell: (person) => (
        <span className={styles.person}>
          <Link
            to="/clinic/people/$accountId"
            params={{ accountId: person.accountId }}
            search={{ clinic: clinicId }}
          >
            {nameOf(person)}
          </Link>
          {person.displayName && <span className={styles.quiet}>{person.email}</span>}
        </span>
      ),
    },
    {
      id: 'roles',
      header: t('column.roles'),
      cell: ({ memberships }) => (
        <span className={styles.badges}>
          {memberships.map(({ id, role, suspendedAt }) => (
            <Badge key={id} tone={suspendedAt ? 'neutral' : 'info'}>
              {t(`codes:role.${role}`)}
            </Badge>
          ))}
        </span>
      ),
    },
    { id: 'state', header: t('column.state'), cell: (person) => <PersonState person={person} /> },
    {
      id: 'lastSignIn',
      header: t('column.lastSignIn'),
      cell: ({ lastSignInAt }) =>
        lastSignInAt ? <Time at={lastSignInAt} format="near" /> : t('never'),
    },
  ];
  return (
    <Card title={t('people')}>
      {found.isPending ? (
        <Skeleton lines={5} />
      ) : found.isError ? (
        <ErrorState error={found.error} onRetry={() => void found.refetch()} />
      ) : found.data.length === 0 ? (
        <EmptyState icon="users" title={t('emptyTitle')}>
          {t('emptyText')}
        </EmptyState>
      ) : (
        <Table
          label={t('people')}
          rows={found.data}
          rowKey={({ accountId }) => accountId}
          columns={columns}
        />
      )}
    </Card>
  );
}

/** Whether a person can act at the moment, and what keeps them from it. */
export function PersonState({ person: { memberships, hasFactor } }: { person: Person }) {
  const { t } = useTranslation('people');
  if (memberships.length > 0 && memberships.every((one) => one.suspendedAt))
    return <Badge tone="danger">{t('state.suspended')}</Badge>;
  if (!hasFactor) return <Badge tone="warning">{t('state.noFactor')}</Badge>;
  return <Badge tone="success">{t('state.active')}</Badge>;
}
