import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../app/api.ts';
import { session } from '../../app/session.ts';
import { Banner } from '../../ui/Banner.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { toast } from '../../ui/Toast.tsx';
import { useProblemText } from '../../ui/problem-text.ts';
import { guardianshipsQuery } from './queries.ts';

type Props = {
  guardianshipId: string;
  title: string;
  text: string;
  confirmLabel: string;
  done: string;
  onClose: () => void;
};

/** Ends a guardianship from either side, after saying what that means. */
export function EndDialog({ guardianshipId, title, text, confirmLabel, done, onClose }: Props) {
  const { t } = useTranslation('family');
  const problemText = useProblemText();
  const queries = useQueryClient();
  const end = useMutation({
    mutationFn: () =>
      call(
        api.DELETE('/api/v1/identity/guardianships/{guardianshipId}', {
          params: { path: { guardianshipId } },
        }),
      ),
    onSuccess: async () => {
      await session.renew();
      await queries.invalidateQueries({ queryKey: guardianshipsQuery.queryKey });
      toast(done);
      onClose();
    },
  });
  return (
    <ConfirmDialog
      title={title}
      confirmLabel={confirmLabel}
      isDestructive
      isPending={end.isPending}
      isOpen
      onOpenChange={onClose}
      onConfirm={() => end.mutate()}
    >
      <p>{text}</p>
      {end.error && (
        <Banner tone="danger">
          {problemText(end.error, { last_guardian: t('mine.lastGuardian') })}
        </Banner>
      )}
    </ConfirmDialog>
  );
}
