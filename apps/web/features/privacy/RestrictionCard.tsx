import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../app/api.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Time } from '../../ui/Time.tsx';
import { toast } from '../../ui/Toast.tsx';
import { useProblemText } from '../../ui/problem-text.ts';
import { PlaceRestriction } from './PlaceRestriction.tsx';
import styles from './Privacy.module.css';
import { restrictionQuery } from './queries.ts';
import { useWhom } from './use-whom.ts';

/** Whether others than the treating doctors are kept from the data (GDPR Art. 18), and the switch. */
export function RestrictionCard() {
  const { t } = useTranslation('privacy');
  const problemText = useProblemText();
  const queries = useQueryClient();
  const whom = useWhom();
  const { queryKey, ...options } = restrictionQuery(whom);
  const restriction = useQuery({ queryKey, ...options });
  const [open, setOpen] = useState<'place' | 'lift'>();
  const lift = useMutation({
    mutationFn: () => call(api.DELETE('/api/v1/privacy/restriction', { params: { query: whom } })),
    onSuccess: (next) => {
      queries.setQueryData(queryKey, next);
      setOpen(undefined);
      toast(t('restriction.lifted'));
    },
  });
  return (
    <Card title={t('restriction.title')}>
      {restriction.isPending && <Skeleton lines={3} />}
      {restriction.isError && !restriction.data && (
        <ErrorState error={restriction.error} onRetry={() => void restriction.refetch()} />
      )}
      {restriction.data && !restriction.data.restricted && (
        <>
          <p className={styles.quiet}>{t('restriction.off')}</p>
          <Button className={styles.act ?? ''} onPress={() => setOpen('place')}>
            {t('restriction.place')}
          </Button>
        </>
      )}
      {restriction.data?.restricted && (
        <>
          <Banner tone="warning" title={t('restriction.on')} isAnnounced={false}>
            <p>{t('restriction.onText')}</p>
            {restriction.data.since && (
              <p className={styles.small}>
                {t('restriction.since')}: <Time at={restriction.data.since} />
              </p>
            )}
          </Banner>
          <Button className={styles.act ?? ''} onPress={() => setOpen('lift')}>
            {t('restriction.lift')}
          </Button>
        </>
      )}
      {open === 'place' && <PlaceRestriction whom={whom} onClose={() => setOpen(undefined)} />}
      <ConfirmDialog
        title={t('restriction.liftTitle')}
        confirmLabel={t('restriction.lift')}
        isPending={lift.isPending}
        isOpen={open === 'lift'}
        onOpenChange={() => {
          lift.reset();
          setOpen(undefined);
        }}
        onConfirm={() => lift.mutate()}
      >
        <p>{t('restriction.liftText')}</p>
        {lift.error && <Banner tone="danger">{problemText(lift.error)}</Banner>}
      </ConfirmDialog>
    </Card>
  );
}
