import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../ui/Card.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { patientSearchQuery } from '../queries.ts';
import { PatientTable } from './PatientTable.tsx';
import styles from './Patients.module.css';
import { useSettled } from './use-settled.ts';

const MOST = 200;

/** The patients in a doctor's care, found by name. What is typed is sent in the body and never stands in an address. */
export default function PatientsScreen() {
  const { t } = useTranslation('doctor');
  const [typed, setTyped] = useState('');
  const name = useSettled(typed.trim());
  const found = useQuery(patientSearchQuery(name));
  const patients = useDeferredValue(found.data ?? []);
  return (
    <>
      <PageHeader title={t('patients.title')} description={t('patients.text')} />
      <div className={styles.search} role="search">
        <TextField
          label={t('patients.search')}
          type="search"
          value={typed}
          onChange={setTyped}
          autoComplete="off"
        />
      </div>
      <Card>
        {found.isPending ? (
          <Skeleton lines={6} hasAvatar />
        ) : found.isError ? (
          <ErrorState error={found.error} onRetry={() => void found.refetch()} />
        ) : patients.length === 0 ? (
          <EmptyState
            icon="users"
            title={name ? t('patients.noMatch', { name }) : t('patients.emptyTitle')}
          >
            {name ? t('patients.noMatchText') : t('patients.emptyText')}
          </EmptyState>
        ) : (
          <>
            <p className={styles.count} role="status">
              {patients.length === MOST
                ? t('patients.tooMany', { count: MOST })
                : t('patients.count', { count: patients.length })}
            </p>
            <PatientTable patients={patients} />
          </>
        )}
      </Card>
    </>
  );
}
