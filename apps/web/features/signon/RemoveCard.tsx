import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../app/api.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { useProblemText } from '../../ui/problem-text.ts';
import { toast } from '../../ui/Toast.tsx';
import { type Provider, signOnQuery } from './queries.ts';
import styles from './SignOn.module.css';

/** Ends sign-in through the provider, after saying what that does. */
export function RemoveCard({ clinicId, provider }: { clinicId: string; provider: Provider }) {
  const { t } = useTranslation('signon');
  const problemText = useProblemText();
  const cache = useQueryClient();
  const [isAsked, setAsked] = useState(false);
  const remove = useMutation({
    mutationFn: () =>
      call(
        api.DELETE('/api/v1/identity/clinics/{clinicId}/sso', { params: { path: { clinicId } } }),
      ),
    onSuccess: () => {
      toast(t('remove.done'));
      return cache.invalidateQueries({ queryKey: signOnQuery(clinicId).queryKey });
    },
    onError: (error) => toast(problemText(error), 'danger'),
    onSettled: () => setAsked(false),
  });
  return (
    <Card title={t('remove.title')}>
      <div className={styles.fields}>
        <p className={styles.quiet}>{t('remove.text')}</p>
        <div>
          <Button variant="danger" onPress={() => setAsked(true)}>
            {t('remove.do')}
          </Button>
        </div>
      </div>
      <ConfirmDialog
        title={t('remove.ask', { name: provider.name })}
        confirmLabel={t('remove.do')}
        isDestructive
        isPending={remove.isPending}
        isOpen={isAsked}
        onOpenChange={setAsked}
        onConfirm={() => remove.mutate()}
      >
        {t('remove.text')}
      </ConfirmDialog>
    </Card>
  );
}
