import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../app/api.ts';
import { Card } from '../../../ui/Card.tsx';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { ButtonLink } from '../../../ui/Link.tsx';
import { useProblemText } from '../../../ui/problem-text.ts';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { toast } from '../../../ui/Toast.tsx';
import type { Practitioner } from '../../find/queries.ts';
import { clinicPractitionersQuery } from '../queries.ts';
import styles from './Practitioners.module.css';
import { PractitionerTable } from './PractitionerTable.tsx';

/** Everybody who practises here; an administrator adds, changes, and takes them out of the search. */
export function PractitionerList({ clinicId, isAdmin }: { clinicId: string; isAdmin: boolean }) {
  const { t } = useTranslation('clinic');
  const problemText = useProblemText();
  const cache = useQueryClient();
  const query = clinicPractitionersQuery(clinicId);
  const found = useQuery(query);
  const [leaving, setLeaving] = useState<Practitioner>();
  const setActive = useMutation({
    mutationFn: ({ practitioner, active }: { practitioner: Practitioner; active: boolean }) => {
      const params = { path: { practitionerId: practitioner.id } };
      return active
        ? call(api.POST('/api/v1/directory/practitioners/{practitionerId}/activate', { params }))
        : call(api.POST('/api/v1/directory/practitioners/{practitionerId}/deactivate', { params }));
    },
    onSuccess: (saved) => {
      setLeaving(undefined);
      cache.setQueryData(query.queryKey, (all) =>
        all?.map((one) => (one.id === saved.id ? saved : one)),
      );
      toast(
        t(saved.active ? 'people.activated' : 'people.deactivated', { name: saved.displayName }),
      );
    },
    onError: (error) => toast(problemText(error), 'danger'),
  });
  const add = isAdmin && (
    <ButtonLink
      to="/clinic/practitioners/$practitionerId"
      params={{ practitionerId: 'new' }}
      search={{ clinic: clinicId }}
    >
      {t('people.add')}
    </ButtonLink>
  );

  if (found.isPending) return <Skeleton lines={6} hasAvatar />;
  if (found.isError) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  return (
    <>
      {found.data.length > 0 && (
        <div className={styles.bar}>
          <p className={styles.quiet}>{t('people.count', { count: found.data.length })}</p>
          {add}
        </div>
      )}
      <Card>
        {found.data.length === 0 ? (
          <EmptyState icon="users" title={t('people.emptyTitle')} action={add}>
            {t('people.emptyText')}
          </EmptyState>
        ) : (
          <PractitionerTable
            practitioners={found.data}
            clinicId={clinicId}
            isAdmin={isAdmin}
            onActivate={(practitioner) => setActive.mutate({ practitioner, active: true })}
            onDeactivate={setLeaving}
          />
        )}
      </Card>
      <ConfirmDialog
        title={t('people.deactivateTitle', { name: leaving?.displayName ?? '' })}
        confirmLabel={t('people.deactivateDo')}
        isDestructive
        isPending={setActive.isPending}
        isOpen={leaving !== undefined}
        onOpenChange={(isOpen) => !isOpen && setLeaving(undefined)}
        onConfirm={() => leaving && setActive.mutate({ practitioner: leaving, active: false })}
      >
        {t('people.deactivateText')}
      </ConfirmDialog>
    </>
  );
}
