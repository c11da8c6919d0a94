import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import type { ClinicPatient } from '../desk/clinic-patients.ts';
import { PatientFacts } from '../desk/PatientFacts.tsx';
import { PatientFinder } from '../desk/PatientFinder.tsx';
import { RegisterCaller } from '../desk/RegisterCaller.tsx';
import type { KnownPatient } from '../schedule/book/PatientPicker.tsx';
import styles from './Desk.module.css';
import type { DeskDay } from './use-desk-day.ts';

type Props = { at: DeskDay; onBook: (patient: KnownPatient | undefined) => void };

/** Somebody calls or stands at the counter: found or registered, and booked for. */
export function FindCard({ at, onBook }: Props) {
  const { t } = useTranslation('frontdesk');
  const [patient, setPatient] = useState<ClinicPatient>();
  /** What was typed for somebody who was not found. */
  const [newcomer, setNewcomer] = useState<string>();
  const name = patient && `${patient.givenName} ${patient.familyName}`;
  return (
    <Card title={t('find.title')}>
      <div className={styles.find}>
        <PatientFinder
          clinicId={at.clinicId}
          onChoose={setPatient}
          onRegister={(text) => setNewcomer(text)}
        />
        {patient && (
          <div className={styles.found}>
            <PatientFacts patient={patient} />
          </div>
        )}
        {patient && name ? (
          <Button
            variant="primary"
            isFullWidth
            onPress={() => onBook({ id: patient.id, name, payer: patient.payer })}
          >
            {t('find.bookFor', { name })}
          </Button>
        ) : (
          <Button isFullWidth onPress={() => setNewcomer('')}>
            {t('find.register')}
          </Button>
        )}
      </div>
      {newcomer !== undefined && (
        <RegisterCaller
          clinicId={at.clinicId}
          text={newcomer}
          onDone={(known) => {
            setPatient(known);
            setNewcomer(undefined);
          }}
          onClose={() => setNewcomer(undefined)}
        />
      )}
    </Card>
  );
}
