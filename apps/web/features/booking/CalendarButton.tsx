import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { problemFrom } from '../../app/problem.ts';
import { session } from '../../app/session.ts';
import { Button } from '../../ui/Button.tsx';
import { toast } from '../../ui/Toast.tsx';
import { useProblemText } from '../../ui/problem-text.ts';
import { saveFile } from '../privacy/save-file.ts';

type Props = {
  /** How the file is asked for; a plain link could carry no token. */
  request: { path: string; init?: RequestInit };
  size?: 'medium' | 'small';
};

/** Takes an appointment along as a file for any calendar; later files change the same entry. */
export function CalendarButton({ request, size = 'small' }: Props) {
  const { t } = useTranslation('booking');
  const problemText = useProblemText();
  const save = useMutation({
    mutationFn: async () => {
      const url = new URL(`/api/v1/scheduling/${request.path}`, location.origin);
      const answer = await session.fetch(new Request(url, request.init));
      if (!answer.ok) throw problemFrom(answer.status, await answer.json().catch(() => undefined));
      saveFile(await answer.blob(), `${t('done.calendarFile')}.ics`);
    },
    onError: (error) => toast(problemText(error), 'danger'),
  });
  return (
    <Button size={size} isPending={save.isPending} onPress={() => save.mutate()}>
      {t('done.calendar')}
    </Button>
  );
}
