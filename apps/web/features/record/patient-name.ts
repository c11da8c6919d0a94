import { useQuery } from '@tanstack/react-query';
import { fhir } from '../../app/fhir.ts';
import { patientName } from '../visit/patient-name.ts';

/** The name of the person a note is about, so that a printed page says so. */
export function usePatientName(patientId: string | undefined): string | undefined {
  const patient = useQuery({
    queryKey: ['fhir', 'Patient', patientId],
    queryFn: ({ signal }) => fhir.read('Patient', patientId ?? '', signal),
    enabled: patientId !== undefined,
  });
  return patientName(patient.data);
}
