import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.tsx';
import type { JoinWish } from '../../waiting/JoinDialog.tsx';
import styles from './PatientPicker.module.css';

const JoinDialog = lazy(() => import('../../waiting/JoinDialog.tsx'));

type Props = {
  wish: Omit<JoinWish, 'patientId' | 'forName'>;
  patient: { id: string; name: string } | undefined;
  /** The patient waits, and there is nothing more to book. */
  onDone: () => void;
};

/** No time suits: the patient waits for one to become free. */
export function WaitInstead({ wish, patient, onDone }: Props) {
  const { t } = useTranslation('schedule');
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={styles.wait}>
      <span className={styles.quiet}>{t('book.wait')}</span>
      <Button
        size="small"
        variant="quiet"
        disabledReason={patient ? undefined : t('book.needPatient')}
        onPress={() => setOpen(true)}
      >
        {t('book.waitOpen')}
      </Button>
      {isOpen && patient && (
        <Suspense>
          <JoinDialog
            wish={{ ...wish, patientId: patient.id, forName: patient.name }}
            onDone={onDone}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </div>
  );
}
