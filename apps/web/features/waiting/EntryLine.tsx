import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocale } from 'react-aria-components/I18nProvider';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../app/api.ts';
import { useLocalized } from '../../i18n/localized.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { ListItem } from '../../ui/List.tsx';
import { useProblemText } from '../../ui/problem-text.ts';
import { formatTime } from '../../ui/time-format.ts';
import { toast } from '../../ui/Toast.tsx';
import { zoneOf } from '../find/formats.ts';
import type { WaitingEntry } from './queries.ts';
import styles from './Waiting.module.css';

type Props = {
  entry: WaitingEntry;
  /** Who waits or, to the patient, for whom they wait. */
  title: string;
  /** Also with whom, where the title is who waits. */
  isAtClinic?: boolean;
};

/** One place on the list, and the way off it. */
export function EntryLine({ entry, title, isAtClinic = false }: Props) {
  const { t } = useTranslation(['waiting', 'codes']);
  const { locale } = useLocale();
  const localized = useLocalized();
  const problemText = useProblemText();
  const queries = useQueryClient();
  const [isLeaving, setLeaving] = useState(false);
  const zone = zoneOf(entry.mode, entry);
  const day = (at: string) => formatTime(new Date(at), 'date', locale, zone);
  const leave = useMutation({
    mutationFn: () =>
      call(
        api.POST('/api/v1/scheduling/waiting-list/{entryId}/withdraw', {
          params: { path: { entryId: entry.id } },
        }),
      ),
    onSuccess: async () => {
      setLeaving(false);
      toast(t('waiting:leave.done'));
      await queries.invalidateQueries({ queryKey: ['scheduling'] });
      document.querySelector('h1')?.focus();
    },
  });
  return (
    <ListItem
      trailing={
        <Button
          variant="quiet"
          size="small"
          aria-label={t('waiting:leave.of', { name: title })}
          onPress={() => setLeaving(true)}
        >
          {t('waiting:leave.open')}
        </Button>
      }
    >
      <p className={styles.name}>{title}</p>
      <p className={styles.quiet}>
        {isAtClinic && `${entry.practitionerName} · `}
        {localized(entry.visitTypeName)} · {t(`codes:mode.${entry.mode}`)}
      </p>
      <p className={styles.quiet}>
        {Date.parse(entry.from) > Date.now()
          ? t('waiting:window.between', { from: day(entry.from), until: day(entry.until) })
          : t('waiting:window.until', { until: day(entry.until) })}
      </p>
      {entry.appointmentStart && (
        <p className={styles.quiet}>
          {t('waiting:window.instead', {
            when: formatTime(new Date(entry.appointmentStart), 'dateTime', locale, zone),
          })}
        </p>
      )}
      {entry.offer && isAtClinic && (
        <Badge tone="info" icon="clock">
          {t('waiting:offer.state', {
            when: formatTime(new Date(entry.offer.start), 'dateTime', locale, entry.timeZone),
            until: formatTime(new Date(entry.offer.expiresAt), 'near', locale, entry.timeZone),
          })}
        </Badge>
      )}
      <ConfirmDialog
        title={t('waiting:leave.title')}
        confirmLabel={t('waiting:leave.confirm')}
        isPending={leave.isPending}
        isOpen={isLeaving}
        onOpenChange={setLeaving}
        onConfirm={() => leave.mutate()}
      >
        <p>{t('waiting:leave.text')}</p>
        {leave.error && <Banner tone="danger">{problemText(leave.error)}</Banner>}
      </ConfirmDialog>
    </ListItem>
  );
}
