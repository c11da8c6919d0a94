import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLocale } from 'react-aria-components/I18nProvider';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../app/api.ts';
import { Badge, type Tone } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { ListItem } from '../../ui/List.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { Time } from '../../ui/Time.tsx';
import { toast } from '../../ui/Toast.tsx';
import { useProblemText } from '../../ui/problem-text.ts';
import { PartList } from './PartList.tsx';
import styles from './Privacy.module.css';
import { type Export, exportsQuery } from './queries.ts';
import { saveFile } from './save-file.ts';

const tones: Record<Export['state'], Tone> = {
  preparing: 'info',
  failed: 'warning',
  ready: 'success',
  expired: 'neutral',
};

/** One copy: how far it has come, and the way to download it. */
export function ExportRow({ copy }: { copy: Export }) {
  const { t } = useTranslation('privacy');
  const { locale } = useLocale();
  const problemText = useProblemText();
  const queries = useQueryClient();
  const { id, state, requestedAt, expiresAt, downloadedAt, size, contexts } = copy;
  const done = contexts.filter((part) => part.state === 'done').length;
  const isUnderWay = state === 'preparing' || state === 'failed';
  const megabytes = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: 'megabyte',
    maximumFractionDigits: 1,
  });
  const download = useMutation({
    mutationFn: async () => {
      const file = await call(
        api.GET('/api/v1/privacy/exports/{id}/file', {
          params: { path: { id } },
          parseAs: 'blob',
        }),
      );
      saveFile(file, `telehealth-hub-${requestedAt.slice(0, 10)}.zip`);
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: exportsQuery.queryKey }),
    onError: (error) => toast(problemText(error), 'danger'),
  });
  return (
    <ListItem
      trailing={
        state === 'ready' && (
          <Button isPending={download.isPending} onPress={() => download.mutate()}>
            {t('export.download')}
          </Button>
        )
      }
    >
      <p className={styles.line}>
        <Badge tone={tones[state]}>{t(`export.state.${state}`)}</Badge>
      </p>
      <p className={styles.small}>
        {t('export.requested')}: <Time at={requestedAt} />
      </p>
      {state === 'ready' && (
        <>
          {expiresAt && (
            <p className={styles.small}>
              {t('export.until')}: <Time at={expiresAt} />
            </p>
          )}
          {size !== null && (
            <p className={styles.small}>
              {t('export.size')}: {megabytes.format(Math.max(size / 1e6, 0.1))}
            </p>
          )}
          {downloadedAt && (
            <p className={styles.small}>
              {t('export.downloaded')}: <Time at={downloadedAt} />
            </p>
          )}
          <p className={styles.small}>{t('export.warning')}</p>
        </>
      )}
      {isUnderWay && (
        <div className={styles.progress}>
          <Progress
            label={t('export.progress')}
            value={done}
            max={contexts.length}
            valueLabel={t('export.progressValue', { done, total: contexts.length })}
          />
          <PartList parts={contexts} />
        </div>
      )}
    </ListItem>
  );
}
