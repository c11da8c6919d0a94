import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { problemFrom } from '../../app/problem.ts';
import { session } from '../../app/session.ts';
import { Button } from '../../ui/Button.tsx';
import { toast } from '../../ui/Toast.tsx';
import { useProblemText } from '../../ui/problem-text.ts';
import { saveFile } from '../privacy/save-file.ts';

/** Takes an appointment along as a file for any calendar; later files change the same entry. */
export function CalendarButton({ appointmentId }: { appointmentId: string }) {
  const { t, i18n } = useTranslation('booking');
  const problemText = useProblemText();
  const save = useMutation({
    mutationFn: async () => {
      const path = `/api/v1/scheduling/appointments/${appointmentId}/calendar?language=${i18n.language}`;
      // A link could not carry the token.
      const answer = await session.fetch(new Request(new URL(path, location.origin)));
      if (!answer.ok) throw problemFrom(answer.status, await answer.json().catch(() => undefined));
      saveFile(await answer.blob(), `${t('done.calendarFile')}.ics`);
    },
    onError: (error) => toast(problemText(error), 'danger'),
  });
  return (
    <Button size="small" isPending={save.isPending} onPress={() => save.mutate()}>
      {t('done.calendar')}
    </Button>
  );
}
