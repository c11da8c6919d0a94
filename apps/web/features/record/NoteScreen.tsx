import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { dependantsOf } from '../../app/acting.ts';
import { useAccount } from '../../app/use-session.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Link } from '../../ui/Link.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { practitionersQuery } from '../find/queries.ts';
import { NoteDocument } from './NoteDocument.tsx';
import { addendaQuery, authorOf, noteQuery } from './note-queries.ts';
import { usePatientName } from './patient-name.ts';
import styles from './RecordScreen.module.css';

const route = getRouteApi('/record/notes/$noteId');

/** `/record/notes/:id`: one signed note, to read and to print. */
export default function NoteScreen() {
  const { t } = useTranslation('record');
  const { noteId } = route.useParams();
  const account = useAccount();
  const note = useQuery(noteQuery(noteId));
  const addenda = useQuery(addendaQuery(noteId));
  const author = note.data ? authorOf(note.data) : undefined;
  const people = useQuery(practitionersQuery(author ? [author] : []));
  const subjectId = note.data?.subject?.reference?.split('/')[1];
  const person = usePatientName(subjectId);
  // Also for somebody for whom one acts: plain words are for those whom it concerns.
  const isOwn =
    account !== undefined &&
    subjectId !== undefined &&
    [account.patientId, ...dependantsOf(account)].includes(subjectId);
  const practitioner = people.data?.get(author ?? '');
  return (
    <div className={styles.page}>
      <PageHeader
        title={practitioner ? t('noteOf', { name: practitioner.displayName }) : t('note')}
        description={practitioner?.clinic.name}
        above={
          <Link to="/record" className={styles.onScreen}>
            {t('back')}
          </Link>
        }
        actions={
          <Button className={styles.onScreen ?? ''} onPress={() => window.print()}>
            {t('print')}
          </Button>
        }
      />
      <Card>
        {person && <p className={styles.person}>{t('about', { name: person })}</p>}
        {note.isPending && <Skeleton lines={8} />}
        {note.isError && <ErrorState error={note.error} onRetry={() => void note.refetch()} />}
        {addenda.isError && (
          <ErrorState error={addenda.error} onRetry={() => void addenda.refetch()} />
        )}
        {note.data && (
          <NoteDocument
            note={note.data}
            addenda={addenda.data ?? []}
            voice={isOwn ? 'plain' : 'clinical'}
          />
        )}
      </Card>
    </div>
  );
}
