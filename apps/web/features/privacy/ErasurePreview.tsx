import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { acting } from '../../app/acting.ts';
import { api, call } from '../../app/api.ts';
import { session } from '../../app/session.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useProblemText } from '../../ui/problem-text.ts';
import { ErasedList, KeptList } from './CountLists.tsx';
import { PartList } from './PartList.tsx';
import styles from './Privacy.module.css';
import { erasureQuery } from './queries.ts';
import { useErasureTexts } from './use-erasure-texts.ts';

/** What would go and what would stay; then the confirmation, by typing a word. */
export function ErasurePreview({ id, isForOther }: { id: string; isForOther: boolean }) {
  const { t } = useTranslation('privacy');
  const navigate = useNavigate();
  const problemText = useProblemText();
  const texts = useErasureTexts();
  const [typed, setTyped] = useState('');
  const erasure = useQuery(erasureQuery(id));
  const confirm = useMutation({
    mutationFn: () =>
      call(
        api.POST('/api/v1/privacy/erasures/{id}/confirm', {
          params: { path: { id } },
          body: {},
        }),
      ),
    async onSuccess() {
      // The receipt first: it needs no session, and the session ends now.
      await navigate({ to: '/receipts/$erasureId', params: { erasureId: id }, replace: true });
      if (isForOther) {
        acting.choose(undefined);
        await session.renew();
      } else {
        await session.end().catch(() => session.forget());
      }
    },
  });
  const word = t('erasure.word');
  if (erasure.isError && !erasure.data)
    return (
      <Card>
        <ErrorState error={erasure.error} onRetry={() => void erasure.refetch()} />
      </Card>
    );
  if (!erasure.data || erasure.data.state === 'previewing')
    return (
      <Card>
        <p role="status">{t('erasure.previewing')}</p>
        {erasure.data ? <PartList parts={erasure.data.contexts} /> : <Skeleton lines={4} />}
      </Card>
    );
  const isRight = typed.trim().toLocaleUpperCase() === word;
  return (
    <>
      <Card title={t('erasure.gone')}>
        <ErasedList items={erasure.data.erased} empty={t('erasure.goneNone')} />
      </Card>
      <Card title={t('erasure.stays')}>
        <KeptList items={erasure.data.kept} empty={t('erasure.staysNone')} />
      </Card>
      <Card title={t('erasure.confirmTitle')}>
        <div className={styles.confirm}>
          <p>{t('erasure.text')}</p>
          {!isForOther && <p>{t('erasure.signOut')}</p>}
          <TextField
            name="word"
            label={t('erasure.type', { word })}
            autoComplete="off"
            value={typed}
            onChange={setTyped}
          />
          {confirm.error && <Banner tone="danger">{problemText(confirm.error, texts)}</Banner>}
          <Button
            variant="danger"
            isPending={confirm.isPending}
            disabledReason={isRight ? undefined : t('erasure.typeFirst', { word })}
            onPress={() => confirm.mutate()}
          >
            {t('erasure.submit')}
          </Button>
        </div>
      </Card>
    </>
  );
}
