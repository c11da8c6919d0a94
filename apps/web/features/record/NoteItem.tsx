import type { Composition } from '@medplum/fhirtypes';
import { useTranslation } from 'react-i18next';
import { Avatar } from '../../ui/Avatar.tsx';
import { Link } from '../../ui/Link.tsx';
import { ListItem } from '../../ui/List.tsx';
import { Time } from '../../ui/Time.tsx';
import type { Practitioner } from '../find/queries.ts';
import styles from './RecordScreen.module.css';
import { signedAt } from './note-queries.ts';

type Props = {
  note: Composition;
  author: Pick<Practitioner, 'displayName' | 'photoUrl'> | undefined;
};

/** One note in a list: whose, of when, and the way to it. */
export function NoteItem({ note, author }: Props) {
  const { t } = useTranslation('record');
  return (
    <ListItem
      leading={<Avatar name={author?.displayName ?? ''} photoUrl={author?.photoUrl ?? null} />}
    >
      <Link to="/record/notes/$noteId" params={{ noteId: note.id ?? '' }} className={styles.link}>
        {author ? t('noteOf', { name: author.displayName }) : t('note')}
      </Link>
      <p className={styles.when}>
        <Time at={signedAt(note)} format="date" />
      </p>
    </ListItem>
  );
}
