import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../../../app/use-session.ts';
import { Link } from '../../../ui/Link.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Time } from '../../../ui/Time.tsx';
import { NoteEditor } from '../../notes/NoteEditor.tsx';
import { NoProfile } from '../NoProfile.tsx';
import { nameOf } from '../person.ts';
import { encountersQuery, patientQuery } from '../queries.ts';
import styles from './Patients.module.css';

const route = getRouteApi('/patients/$patientId/notes/$encounterId');

/** The note of one visit, apart from the call: to finish it, to sign it, to add to it. */
export default function NoteScreen() {
  const { t } = useTranslation('doctor');
  const { patientId, encounterId } = route.useParams();
  const practitionerId = useAccount()?.practitionerId;
  const patient = useQuery(patientQuery(patientId));
  const encounters = useQuery(encountersQuery(patientId));
  const start = encounters.data?.find(({ id }) => id === encounterId)?.period?.start;
  const name = nameOf(patient.data);
  return (
    <>
      <PageHeader
        title={t('note.title')}
        description={start && <Time at={start} />}
        above={
          <Link to="/patients/$patientId" params={{ patientId }}>
            {name ?? t('patient.title')}
          </Link>
        }
      />
      {practitionerId ? (
        <div className={styles.editor}>
          <NoteEditor
            encounterId={encounterId}
            patientId={patientId}
            practitionerId={practitionerId}
          />
        </div>
      ) : (
        <NoProfile />
      )}
    </>
  );
}
