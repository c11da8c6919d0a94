import type { Patient } from '@medplum/fhirtypes';
import { useLocale } from 'react-aria-components/I18nProvider';
import { useTranslation } from 'react-i18next';
import { Avatar } from '../../../ui/Avatar.tsx';
import { Link } from '../../../ui/Link.tsx';
import { Table } from '../../../ui/Table.tsx';
import { useNow } from '../../../ui/use-now.ts';
import { ageOf, formatDate, listNameOf, nameOf } from '../person.ts';
import styles from './Patients.module.css';

/** Patients by name with what tells two of the same name apart. */
export function PatientTable({ patients }: { patients: readonly Patient[] }) {
  const { t } = useTranslation('doctor');
  const { locale } = useLocale();
  const now = useNow(3_600_000);
  return (
    <Table
      label={t('patients.title')}
      rows={patients}
      rowKey={({ id }) => id ?? ''}
      columns={[
        {
          id: 'name',
          header: t('patients.name'),
          cell: (patient) => (
            <span className={styles.person}>
              <Avatar name={nameOf(patient) ?? '?'} size="small" />
              <Link to="/patients/$patientId" params={{ patientId: patient.id ?? '' }}>
                {listNameOf(patient) ?? t('unnamed')}
              </Link>
            </span>
          ),
        },
        {
          id: 'born',
          header: t('patients.born'),
          cell: ({ birthDate }) => {
            const age = ageOf(birthDate, now);
            if (!birthDate) return t('patients.unknown');
            return age === undefined
              ? birthDate
              : `${formatDate(birthDate, locale)} (${t('patients.years', { count: age })})`;
          },
        },
        {
          id: 'gender',
          header: t('patients.gender'),
          cell: ({ gender }) => t(`patients.genders.${gender ?? 'unknown'}`),
        },
        {
          id: 'city',
          header: t('patients.city'),
          cell: ({ address }) => address?.[0]?.city ?? t('patients.unknown'),
        },
      ]}
    />
  );
}
