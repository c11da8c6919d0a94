import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../app/api.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { Menu } from '../../../ui/Menu.tsx';
import { toast } from '../../../ui/Toast.tsx';
import { useProblemText } from '../../../ui/problem-text.ts';
import styles from './RunningLate.module.css';

const CHOICES = [10, 15, 20, 30, 45, 60] as const;

type Props = {
  practitionerId: string;
  name: string;
  /** By how much visits begin later now; null where they are on time. */
  minutes: number | null;
};

/** Says that a practitioner runs late today; patients who still come are told. */
export function RunningLate({ practitionerId, name, minutes }: Props) {
  const { t } = useTranslation('schedule');
  const problemText = useProblemText();
  const cache = useQueryClient();
  const params = { path: { practitionerId } };
  const path = '/api/v1/scheduling/practitioners/{practitionerId}/running-late';
  const say = useMutation({
    mutationFn: async (next: number | null) => {
      if (next === null) await call(api.DELETE(path, { params }));
      else await call(api.PUT(path, { params, body: { minutes: next } }));
    },
    onSuccess: (_, next) =>
      toast(next === null ? t('late.onTimeDone', { name }) : t('late.done', { name, count: next })),
    onError: (error) => toast(problemText(error), 'danger'),
    onSettled: () => cache.invalidateQueries({ queryKey: ['scheduling'] }),
  });
  return (
    <Menu
      label={t('late.label', { name })}
      className={minutes === null ? undefined : styles.late}
      trigger={
        <>
          <Icon name="clock" size={18} />
          {minutes === null ? t('late.open') : t('late.now', { count: minutes })}
        </>
      }
      items={[
        ...CHOICES.map((count) => ({
          id: String(count),
          label: t('late.by', { count }),
          onAction: () => say.mutate(count),
        })),
        ...(minutes === null
          ? []
          : [{ id: 'on-time', label: t('late.onTime'), onAction: () => say.mutate(null) }]),
      ]}
    />
  );
}
