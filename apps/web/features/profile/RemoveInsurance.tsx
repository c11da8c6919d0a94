import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fhir } from '../../app/fhir.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { toast } from '../../ui/Toast.tsx';
import { useProblemText } from '../../ui/problem-text.ts';
import { coverageQuery } from './coverage-query.ts';

/** Takes an insurance out of force, after saying what that means. */
export function RemoveInsurance({
  patientId,
  onRemoved,
}: {
  patientId: string;
  onRemoved: () => void;
}) {
  const { t } = useTranslation('profile');
  const problemText = useProblemText();
  const queries = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const remove = useMutation({
    mutationFn: async () => {
      const present = queries.getQueryData(coverageQuery(patientId).queryKey);
      if (present) await fhir.update({ ...present, status: 'cancelled' });
    },
    onSuccess: () => {
      setOpen(false);
      toast(t('insurance.removed'));
      onRemoved();
    },
  });
  return (
    <div>
      <Button size="small" variant="quiet" onPress={() => setOpen(true)}>
        {t('insurance.remove')}
      </Button>
      <ConfirmDialog
        title={t('insurance.removeTitle')}
        confirmLabel={t('insurance.remove')}
        isDestructive
        isPending={remove.isPending}
        isOpen={isOpen}
        onOpenChange={setOpen}
        onConfirm={() => remove.mutate()}
      >
        <p>{t('insurance.removeText')}</p>
        {remove.error && <Banner tone="danger">{problemText(remove.error)}</Banner>}
      </ConfirmDialog>
    </div>
  );
}
