import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../../app/problem.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { useProblemText } from '../../../ui/problem-text.ts';
import { slotRefusal } from '../../booking/nearest.ts';
import { useTimes } from '../use-times.ts';
import styles from './MoveDialog.module.css';

type Props = {
  error: unknown;
  zone: string;
  onChoose: (start: string) => void;
  onClose: () => void;
};

/** Why a visit was not moved, and the way on: the nearest free times, or what it is now. */
export function MoveRefusal({ error, zone, onChoose, onClose }: Props) {
  const { t } = useTranslation('schedule');
  const times = useTimes(zone);
  const problemText = useProblemText();
  const refusal = slotRefusal(error);
  const isChanged = error instanceof ApiProblem && error.code === 'appointment_changed';
  const text = problemText(error, {
    slot_taken: t('refusal.slot_taken'),
    slot_unavailable: t('refusal.slot_unavailable'),
    slot_past: t('refusal.slot_past'),
    limit_reached: t('refusal.limit_reached'),
    appointment_changed: t('refusal.changed'),
    appointment_over: t('refusal.over'),
    appointment_cancelled: t('refusal.cancelled'),
  });
  return (
    <Banner
      tone={isChanged ? 'warning' : 'danger'}
      title={t('refusal.title')}
      action={
        isChanged && (
          <Button size="small" onPress={onClose}>
            {t('refusal.look')}
          </Button>
        )
      }
    >
      <p>{text}</p>
      {refusal && refusal.nearest.length > 0 && (
        <>
          <p>{t('refusal.nearest')}</p>
          <div className={styles.times}>
            {refusal.nearest.map(({ start }) => (
              <Button key={start} size="small" onPress={() => onChoose(start)}>
                {times.dateTime(start)}
              </Button>
            ))}
          </div>
        </>
      )}
    </Banner>
  );
}
