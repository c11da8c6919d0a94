import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { session } from '../../../app/session.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { useProblemText } from '../../../ui/problem-text.ts';

type Props = { own: string; invited: string };

/** For somebody who is signed in with another address than the invited one. */
export function OtherAccount({ own, invited }: Props) {
  const { t } = useTranslation('account');
  const problemText = useProblemText();
  const leave = useMutation({ mutationFn: session.end });
  return (
    <>
      <Banner tone="warning">{t('invitation.other', { own, invited })}</Banner>
      {leave.error && <Banner tone="danger">{problemText(leave.error)}</Banner>}
      <Button variant="primary" isPending={leave.isPending} onPress={() => leave.mutate()}>
        {t('invitation.leave')}
      </Button>
    </>
  );
}
