import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useProblemText } from '../../ui/problem-text.ts';
import { type CallerDetails, type ClinicPatient, findPatientsQuery } from './clinic-patients.ts';
import styles from './Desk.module.css';
import { PatientFacts } from './PatientFacts.tsx';

type Props = {
  clinicId: string;
  details: CallerDetails;
  isPending: boolean;
  error: unknown;
  onChoose: (patient: ClinicPatient) => void;
  onOther: () => void;
  onBack: () => void;
};

/** Those of the same family name and birth date: perhaps the caller is one of them. */
export function PossibleDuplicates({ clinicId, details, isPending, error, ...acts }: Props) {
  const { t } = useTranslation('desk');
  const problemText = useProblemText();
  const { familyName, birthDate } = details;
  const found = useQuery(findPatientsQuery(clinicId, `${familyName} ${birthDate}`));
  return (
    <>
      <Banner tone="warning">{t('register.alike', { name: familyName })}</Banner>
      {found.isPending ? (
        <Skeleton lines={2} />
      ) : found.isError ? (
        <ErrorState error={found.error} onRetry={() => void found.refetch()} />
      ) : (
        <ul className={styles.alike}>
          {found.data.map((patient) => (
            <li key={patient.id} className={styles.candidate}>
              <PatientFacts patient={patient} />
              <Button size="small" onPress={() => acts.onChoose(patient)}>
                {t('register.thisOne')}
              </Button>
            </li>
          ))}
          {found.data.length === 0 && <li>{t('register.hidden')}</li>}
        </ul>
      )}
      {Boolean(error) && <Banner tone="danger">{problemText(error)}</Banner>}
      <div className={styles.foot}>
        <Button variant="quiet" onPress={acts.onBack}>
          {t('register.back')}
        </Button>
        <Button variant="primary" isPending={isPending} onPress={acts.onOther}>
          {t('register.other')}
        </Button>
      </div>
    </>
  );
}
