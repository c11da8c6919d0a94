import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useLocale } from 'react-aria-components/I18nProvider';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../app/api.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { List, ListItem } from '../../ui/List.tsx';
import { useProblemText } from '../../ui/problem-text.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { toast } from '../../ui/Toast.tsx';
import styles from './Absence.module.css';
import { ConflictList } from './ConflictList.tsx';
import { type Absence, absencesQuery } from './queries.ts';
import { spanText } from './span.ts';

const AbsenceDialog = lazy(() => import('./AbsenceDialog.tsx'));

type Props = { practitionerId: string; clinicId: string; zone: string };

/** When a practitioner is away, which visits stayed then, and the way to plan another absence. */
export function AbsencePanel({ practitionerId, clinicId, zone }: Props) {
  const { t } = useTranslation('absence');
  const { locale } = useLocale();
  const problemText = useProblemText();
  const queries = useQueryClient();
  const absences = useQuery(absencesQuery(practitionerId));
  /** The one that is planned: a new one, or one that is there. */
  const [planned, setPlanned] = useState<Absence | 'new'>();
  const [ending, setEnding] = useState<Absence>();
  const end = useMutation({
    mutationFn: ({ id }: Absence) =>
      call(
        api.POST('/api/v1/scheduling/absences/{absenceId}/end', {
          params: { path: { absenceId: id } },
        }),
      ),
    onSuccess: async () => {
      setEnding(undefined);
      toast(t('end.done'));
      await queries.invalidateQueries({ queryKey: ['scheduling'] });
    },
  });
  const open = (
    <Button variant="primary" onPress={() => setPlanned('new')}>
      {t('open')}
    </Button>
  );
  return (
    <div className={styles.panel}>
      <ConflictList practitionerId={practitionerId} zone={zone} />
      <Card title={t('list.title')} {...(absences.data?.length && { aside: open })}>
        {absences.isPending ? (
          <Skeleton lines={4} />
        ) : absences.isError ? (
          <ErrorState error={absences.error} onRetry={() => void absences.refetch()} />
        ) : absences.data.length === 0 ? (
          <EmptyState icon="calendar" title={t('list.empty')} action={open}>
            {t('list.emptyText')}
          </EmptyState>
        ) : (
          <List>
            {absences.data.map((absence) => {
              const span = spanText(absence, zone, locale);
              return (
                <ListItem
                  key={absence.id}
                  trailing={
                    <div className={styles.actions}>
                      {absence.visits > 0 && (
                        <Button
                          size="small"
                          aria-label={t('list.planOf', { span })}
                          onPress={() => setPlanned(absence)}
                        >
                          {t('list.plan', { count: absence.visits })}
                        </Button>
                      )}
                      <Button
                        size="small"
                        variant="quiet"
                        aria-label={t('end.of', { span })}
                        onPress={() => setEnding(absence)}
                      >
                        {t('end.open')}
                      </Button>
                    </div>
                  }
                >
                  <p className={styles.name}>{span}</p>
                  <p className={styles.quiet}>{t(`kind.${absence.kind}`)}</p>
                </ListItem>
              );
            })}
          </List>
        )}
      </Card>
      {planned && (
        <Suspense>
          <AbsenceDialog
            practitionerId={practitionerId}
            clinicId={clinicId}
            zone={zone}
            absence={planned === 'new' ? undefined : planned}
            onClose={() => setPlanned(undefined)}
          />
        </Suspense>
      )}
      <ConfirmDialog
        title={t('end.title')}
        confirmLabel={t('end.confirm')}
        isPending={end.isPending}
        isOpen={ending !== undefined}
        onOpenChange={() => setEnding(undefined)}
        onConfirm={() => ending && end.mutate(ending)}
      >
        <p>{ending && t('end.text', { span: spanText(ending, zone, locale) })}</p>
        {end.error && <Banner tone="danger">{problemText(end.error)}</Banner>}
      </ConfirmDialog>
    </div>
  );
}
