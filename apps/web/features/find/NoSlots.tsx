import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ButtonLink } from '../../ui/Link.tsx';
import { type Day, dayOf } from './days.ts';
import { useSlotTexts } from './formats.ts';
import type { Practitioner, Slot } from './queries.ts';

type Props = {
  practitioner: Practitioner;
  next: Slot | null;
  zone: string;
  onFrom: (day: Day) => void;
};

/** A week without a free slot: where the next one is, or whom to call. */
export function NoSlots({ practitioner, next, zone, onFrom }: Props) {
  const { t } = useTranslation('find');
  const texts = useSlotTexts(zone);
  if (next) {
    const { fullDay, time } = texts(next.start);
    return (
      <EmptyState
        icon="calendar"
        title={t('week.empty')}
        action={
          <Button variant="primary" onPress={() => onFrom(dayOf(next.start, zone))}>
            {t('week.nextFree', { when: t('slots.at', { day: fullDay, time }) })}
          </Button>
        }
      />
    );
  }
  const { phone } = practitioner.clinic;
  return (
    <EmptyState
      icon="calendar"
      title={t('week.full')}
      action={<ButtonLink to="/find">{t('doctor.findOther')}</ButtonLink>}
    >
      {phone && t('week.call', { phone })}
    </EmptyState>
  );
}
