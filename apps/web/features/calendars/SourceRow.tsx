import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../app/api.ts';
import { Button } from '../../ui/Button.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { ListItem } from '../../ui/List.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { toast } from '../../ui/Toast.tsx';
import { useProblemText } from '../../ui/problem-text.ts';
import styles from './Calendars.module.css';
import { type Source, sourcesQuery } from './queries.ts';
import { SourceState } from './SourceState.tsx';

const PATH = '/api/v1/scheduling/practitioners/{practitionerId}/calendars/{sourceId}';

/** One connected calendar: how it stands, and what can be done. */
export function SourceRow({ source }: { source: Source }) {
  const { t } = useTranslation('calendars');
  const problemText = useProblemText();
  const cache = useQueryClient();
  const [isAsked, setAsked] = useState(false);
  const { practitionerId, id: sourceId, name } = source;
  const params = { path: { practitionerId, sourceId } };
  const outcome = {
    onSettled: () => {
      setAsked(false);
      return cache.invalidateQueries({ queryKey: sourcesQuery(practitionerId).queryKey });
    },
    onError: (error: Error) => toast(problemText(error), 'danger'),
  };
  const sync = useMutation({
    mutationFn: () => call(api.POST(`${PATH}/sync`, { params })),
    onSuccess: () => toast(t('sources.syncing', { name })),
    ...outcome,
  });
  const write = useMutation({
    mutationFn: (writesVisits: boolean) =>
      call(api.PATCH(PATH, { params, body: { writesVisits } })),
    ...outcome,
  });
  const remove = useMutation({
    mutationFn: () => call(api.DELETE(PATH, { params })),
    onSuccess: () => toast(t('sources.removed', { name })),
    ...outcome,
  });
  return (
    <ListItem>
      <div className={styles.source}>
        <SourceState source={source} />
        {source.kind === 'caldav' && (
          <Switch
            isSelected={write.isPending ? write.variables : source.writesVisits}
            onChange={(writesVisits) => write.mutate(writesVisits)}
            description={t('sources.writesHelp')}
          >
            {t('sources.writes')}
          </Switch>
        )}
        <div className={styles.acts}>
          <Button
            size="small"
            isPending={sync.isPending}
            aria-label={t('sources.syncNowName', { name })}
            onPress={() => sync.mutate()}
          >
            {t('sources.syncNow')}
          </Button>
          <Button
            size="small"
            variant="quiet"
            aria-label={t('sources.removeName', { name })}
            onPress={() => setAsked(true)}
          >
            {t('sources.remove')}
          </Button>
        </div>
      </div>
      <ConfirmDialog
        title={t('sources.removeTitle', { name })}
        confirmLabel={t('sources.remove')}
        isDestructive
        isPending={remove.isPending}
        isOpen={isAsked}
        onOpenChange={setAsked}
        onConfirm={() => remove.mutate()}
      >
        {t('sources.removeText')}
      </ConfirmDialog>
    </ListItem>
  );
}
