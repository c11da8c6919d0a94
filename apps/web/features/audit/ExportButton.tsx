import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { problemFrom } from '../../app/problem.ts';
import { session } from '../../app/session.ts';
import { Button } from '../../ui/Button.tsx';
import { useProblemText } from '../../ui/problem-text.ts';
import { toast } from '../../ui/Toast.tsx';
import { saveFile } from '../privacy/save-file.ts';
import type { AuditFilters } from './queries.ts';

/** Takes along what the filters show, as a file for a spreadsheet. */
export function ExportButton({ clinicId, filters }: { clinicId: string; filters: AuditFilters }) {
  const { t } = useTranslation('audit');
  const problemText = useProblemText();
  const save = useMutation({
    mutationFn: async () => {
      const path = `/api/v1/privacy/clinics/${clinicId}/audit.csv?${new URLSearchParams(filters)}`;
      // A link could not carry the token.
      const answer = await session.fetch(new Request(new URL(path, location.origin)));
      if (!answer.ok) throw problemFrom(answer.status, await answer.json().catch(() => undefined));
      saveFile(await answer.blob(), `${t('file')}.csv`);
    },
    onError: (error) => toast(problemText(error), 'danger'),
  });
  return (
    <Button isPending={save.isPending} onPress={() => save.mutate()}>
      {t('export')}
    </Button>
  );
}
