import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useDependant, usePatientId } from '../../app/acting.ts';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { ButtonLink } from '../../ui/Link.tsx';
import { List } from '../../ui/List.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { usePersonName } from '../family/person.ts';
import { practitionersQuery } from '../find/queries.ts';
import { NoteItem } from './NoteItem.tsx';
import { authorOf, signedNotesQuery } from './note-queries.ts';
import styles from './RecordScreen.module.css';

/** `/record`: what the patient's doctors wrote down, newest first. */
export default function RecordScreen() {
  const { t } = useTranslation('record');
  const patientId = usePatientId() ?? '';
  const name = usePersonName(useDependant());
  const notes = useQuery({ ...signedNotesQuery(patientId), enabled: patientId !== '' });
  const people = useQuery(
    practitionersQuery((notes.data ?? []).flatMap((note) => authorOf(note) ?? [])),
  );
  return (
    <>
      <PageHeader title={name ? t('titleOf', { name }) : t('title')} description={t('lead')} />
      <Card title={t('notes')}>
        {notes.isPending && patientId !== '' && <Skeleton lines={4} />}
        {notes.isError && <ErrorState error={notes.error} onRetry={() => void notes.refetch()} />}
        {(notes.data?.length === 0 || patientId === '') && (
          <EmptyState
            icon="file"
            title={t('empty.title')}
            action={
              <ButtonLink to="/find" variant="secondary">
                {t('empty.action')}
              </ButtonLink>
            }
          >
            {t('empty.text')}
          </EmptyState>
        )}
        {notes.data && notes.data.length > 0 && (
          <List label={t('notes')}>
            {notes.data.map((note) => (
              <NoteItem key={note.id} note={note} author={people.data?.get(authorOf(note) ?? '')} />
            ))}
          </List>
        )}
      </Card>
      <Card title={t('log.title')} className={styles.log}>
        <p className={styles.quiet}>{t('log.text')}</p>
        <ButtonLink to="/settings/privacy/access" variant="secondary">
          {t('log.open')}
        </ButtonLink>
      </Card>
    </>
  );
}
