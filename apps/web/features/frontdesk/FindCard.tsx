import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { PatientPicker } from '../schedule/book/PatientPicker.tsx';
import styles from './Desk.module.css';
import type { DeskDay } from './use-desk-day.ts';

type Known = { id: string; name: string };
type Props = { at: DeskDay; onBook: (patient: Known | undefined) => void };

/** Somebody calls or stands at the counter: found, and booked for. */
export function FindCard({ onBook }: Props) {
  const { t } = useTranslation('frontdesk');
  const [patient, setPatient] = useState<Known>();
  return (
    <Card title={t('find.title')}>
      <div className={styles.find}>
        <PatientPicker patient={patient} onChange={setPatient} />
        <Button variant="primary" isFullWidth onPress={() => onBook(patient)}>
          {patient ? t('find.bookFor', { name: patient.name }) : t('find.book')}
        </Button>
      </div>
    </Card>
  );
}
