import type { Composition } from '@medplum/fhirtypes';
import { useTranslation } from 'react-i18next';
import { Badge } from '../../../ui/Badge.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Time } from '../../../ui/Time.tsx';
import { narrativeText } from './narrative.ts';
import styles from './Patients.module.css';

const SECTIONS = {
  '61150-9': 'subjective',
  '61149-1': 'objective',
  '51848-0': 'assessment',
  '18776-5': 'plan',
} as const;
const isKnown = (code: string): code is keyof typeof SECTIONS => code in SECTIONS;

/** A note that opens: its title and state, then the four parts of it. */
export function NoteDetails({ note }: { note: Composition }) {
  const { t } = useTranslation('doctor');
  const isSigned = note.status === 'final';
  return (
    <details className={styles.note}>
      <summary>
        <Icon name="chevron" size={18} />
        <span>{note.relatesTo ? t('note.addendum', { title: note.title }) : note.title}</span>
        <Badge tone={isSigned ? 'success' : 'warning'} icon={isSigned ? 'verified' : undefined}>
          {t(isSigned ? 'note.signed' : 'note.draft')}
        </Badge>
      </summary>
      <div className={styles.sections}>
        {note.section?.map((section, index) => {
          const code = section.code?.coding?.[0]?.code ?? '';
          return (
            <section key={code || index}>
              <h4>{isKnown(code) ? t(`note.${SECTIONS[code]}`) : section.title}</h4>
              <p>{narrativeText(section.text?.div ?? '')}</p>
            </section>
          );
        })}
        <p className={styles.quiet}>
          {t(isSigned ? 'note.signedAt' : 'note.savedAt')}{' '}
          <Time at={note.attester?.[0]?.time ?? note.date} />
        </p>
      </div>
    </details>
  );
}
