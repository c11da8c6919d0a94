import type { Composition, CompositionSection } from '@medplum/fhirtypes';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { practitionersQuery } from '../find/queries.ts';
import { fromNarrative, soapSections } from '../notes/soap.ts';
import { authorOf, signedAt } from './note-queries.ts';
import styles from './NoteDocument.module.css';
import { Signature } from './Signature.tsx';

type Props = {
  note: Composition;
  addenda: readonly Composition[];
  /** Headings in plain words for a patient, or in clinical terms. */
  voice: 'plain' | 'clinical';
};

/** A signed note as a document, for the screen and for paper. */
export function NoteDocument({ note, addenda, voice }: Props) {
  const { t } = useTranslation('record');
  const authors = [note, ...addenda].flatMap((one) => authorOf(one) ?? []);
  const people = useQuery(practitionersQuery(authors));
  const nameOf = (one: Composition): string | undefined =>
    people.data?.get(authorOf(one) ?? '')?.displayName;
  return (
    <article className={styles.document}>
      {(note.section ?? []).map((section, at) => (
        <Section key={section.code?.coding?.[0]?.code ?? at} section={section} voice={voice} />
      ))}
      <Signature at={signedAt(note)} name={nameOf(note)} />
      {addenda.map((addendum) => (
        <section key={addendum.id} className={styles.addendum}>
          <h2 className={styles.heading}>{t('addendum')}</h2>
          {(addendum.section ?? []).map((section, at) => (
            <Text key={at} section={section} />
          ))}
          <Signature at={signedAt(addendum)} name={nameOf(addendum)} />
        </section>
      ))}
    </article>
  );
}

function Section({ section, voice }: { section: CompositionSection; voice: Props['voice'] }) {
  const { t } = useTranslation('record');
  const id = useId();
  const known = soapSections.find(({ code }) =>
    section.code?.coding?.some((coding) => coding.code === code),
  );
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        {known ? t(`${voice}.${known.key}`) : section.title}
      </h2>
      <Text section={section} />
    </section>
  );
}

function Text({ section }: { section: CompositionSection }) {
  return <p className={styles.text}>{fromNarrative(section.text?.div ?? '')}</p>;
}
