import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../app/api.ts';
import type { Language } from '../../i18n/languages.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { ButtonLink } from '../../ui/Link.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Time } from '../../ui/Time.tsx';
import { toast } from '../../ui/Toast.tsx';
import { useProblemText } from '../../ui/problem-text.ts';
import { ErasedList, KeptList } from './CountLists.tsx';
import { PartList } from './PartList.tsx';
import styles from './Privacy.module.css';
import { receiptQuery } from './queries.ts';
import { saveFile } from './save-file.ts';

const route = getRouteApi('/receipts/$erasureId');

/** The receipt of an erasure, for whoever has its address; it names nobody and needs no account. */
export default function ReceiptScreen() {
  const { t, i18n } = useTranslation('privacy');
  const problemText = useProblemText();
  const { erasureId: id } = route.useParams();
  const receipt = useQuery(receiptQuery(id));
  const pdf = useMutation({
    mutationFn: async () => {
      const file = await call(
        api.GET('/api/v1/privacy/receipts/{id}/pdf', {
          params: { path: { id }, query: { locale: i18n.language as Language } },
          parseAs: 'blob',
        }),
      );
      saveFile(file, `${id}.pdf`);
    },
    onError: (error) => toast(problemText(error), 'danger'),
  });
  const { data } = receipt;
  return (
    <div className={styles.receipt}>
      <PageHeader title={t('receipt.title')} description={t('receipt.keep')} />
      {receipt.isPending && (
        <Card>
          <Skeleton lines={6} />
        </Card>
      )}
      {receipt.isError && !data && (
        <Card>
          <ErrorState error={receipt.error} onRetry={() => void receipt.refetch()} />
        </Card>
      )}
      {data && (
        <>
          {data.state === 'done' ? (
            <Banner tone="success" title={t('receipt.done')} />
          ) : (
            <Banner
              tone={data.state === 'failed' ? 'warning' : 'info'}
              title={t(data.state === 'failed' ? 'receipt.failed' : 'receipt.doing')}
            >
              <p>{t('receipt.doingText')}</p>
              <PartList parts={data.contexts} />
            </Banner>
          )}
          <Card>
            <dl className={styles.facts}>
              <Fact name={t('receipt.number')} value={data.id} />
              <Fact name={t('receipt.requested')} value={<Time at={data.requestedAt} />} />
              {data.confirmedAt && (
                <Fact name={t('receipt.confirmed')} value={<Time at={data.confirmedAt} />} />
              )}
              {data.doneAt && <Fact name={t('receipt.doneAt')} value={<Time at={data.doneAt} />} />}
            </dl>
          </Card>
          <Card title={t('receipt.erased')}>
            <ErasedList items={data.erased} empty={t('receipt.erasedNone')} />
          </Card>
          <Card title={t('receipt.kept')}>
            <KeptList items={data.kept} empty={t('receipt.keptNone')} />
          </Card>
          <div className={styles.acts}>
            <Button variant="primary" isPending={pdf.isPending} onPress={() => pdf.mutate()}>
              {t('receipt.pdf')}
            </Button>
            <ButtonLink to="/" variant="quiet">
              {t('receipt.home')}
            </ButtonLink>
          </div>
        </>
      )}
    </div>
  );
}

function Fact({ name, value }: { name: string; value: ReactNode }) {
  return (
    <div>
      <dt className={styles.small}>{name}</dt>
      <dd className={styles.value}>{value}</dd>
    </div>
  );
}
