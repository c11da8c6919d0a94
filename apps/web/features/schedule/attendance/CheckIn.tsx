import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.tsx';
import type { Appointment } from '../queries.ts';
import { useAttendance } from './use-attendance.ts';

type Props = { appointment: Appointment; name: string; isPrimary?: boolean };

/** One press when a patient is there. */
export function CheckIn({ appointment, name, isPrimary = false }: Props) {
  const { t } = useTranslation('schedule');
  const attendance = useAttendance(name);
  return (
    <Button
      variant={isPrimary ? 'primary' : 'secondary'}
      size={isPrimary ? 'medium' : 'small'}
      isPending={attendance.isPending}
      aria-label={t('attendance.checkInName', { name })}
      onPress={() => attendance.mutate({ id: appointment.id, attendance: 'arrived' })}
    >
      {t('attendance.checkIn')}
    </Button>
  );
}
