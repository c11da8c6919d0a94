import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { problemFrom } from '../../app/problem.ts';
import { session } from '../../app/session.ts';
import { Button } from '../../ui/Button.tsx';
import { useProblemText } from '../../ui/problem-text.ts';
import { toast } from '../../ui/Toast.tsx';

/** Takes along what the filters show, as a file for a spreadsheet. */
export function ExportButton({
  clinicId,
  filters,
}: {
  clinicId: string;
  filters: Record<string, string>;
}) {
  const { t } = useTranslation('audit');
  const problemText = useProblemText();
  const save = useMutation({
    mutationFn: async () => {
      const path = `/api/v1/privacy/clinics/${clinicId}/audit.csv?${new URLSearchParams(filters)}`;
      // A link could not carry the token.
      const answer = await session.fetch(new Request(new URL(path, location.origin)));
      if (!answer.ok) throw problemFrom(answer.status, await answer.json().catch(() => undefined));
      return answer.blob();
    },
    onSuccess: (file) => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(file);
      link.download = `${t('file')}.csv`;
      link.click();
      // The browser has taken it over by the next turn of the loop; a minute is generous.
      setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    },
    onError: (error) => toast(problemText(error), 'danger'),
  });
  return (
    <Button isPending={save.isPending} onPress={() => save.mutate()}>
      {t('export')}
    </Button>
  );
}
