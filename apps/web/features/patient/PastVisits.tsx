import { useQuery } from '@tanstack/react-query';
import { useLocale } from 'react-aria-components/I18nProvider';
import { useTranslation } from 'react-i18next';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { List } from '../../ui/List.tsx';
import { ButtonLink } from '../../ui/Link.tsx';
import { formatTime } from '../../ui/time-format.ts';
import type { Practitioner } from '../find/queries.ts';
import styles from './PastVisits.module.css';
import { notesQuery } from './queries.ts';
import type { Visit } from './use-visits.ts';
import { VisitLine } from './VisitLine.tsx';
import lines from './VisitLine.module.css';

type Props = {
  patientId: string;
  visits: Visit[];
  practitioners: Map<string, Practitioner> | undefined;
  earlier: {
    hasNextPage: boolean;
    isFetchingNextPage: boolean;
    fetchNextPage: () => Promise<unknown>;
  };
};

/** What was, with the notes that were signed. */
export function PastVisits({ patientId, visits, practitioners, earlier }: Props) {
  const { t } = useTranslation('patient');
  const notes = useQuery(notesQuery(patientId));
  return (
    <Card title={t('past.title')}>
      {visits.length === 0 && <p className={styles.quiet}>{t('past.empty')}</p>}
      {visits.length > 0 && (
        <List className={lines.list}>
          {visits.map((visit) => (
            <PastVisit
              key={visit.appointment.id}
              visit={visit}
              practitioner={practitioners?.get(visit.appointment.practitionerId)}
              noteId={notes.data?.get(visit.appointment.id)}
            />
          ))}
        </List>
      )}
      {earlier.hasNextPage && (
        <Button
          variant="quiet"
          className={styles.more}
          isPending={earlier.isFetchingNextPage}
          onPress={() => void earlier.fetchNextPage()}
        >
          {t('past.more')}
        </Button>
      )}
    </Card>
  );
}

type LineProps = {
  visit: Visit;
  practitioner: Practitioner | undefined;
  noteId: string | undefined;
};

function PastVisit({ visit: { appointment, standing }, practitioner, noteId }: LineProps) {
  const { t } = useTranslation('patient');
  const { locale } = useLocale();
  const when = formatTime(new Date(appointment.start), 'date', locale);
  return (
    <VisitLine
      appointment={appointment}
      practitioner={practitioner}
      mark={standing === 'cancelled' && <Badge>{t('past.cancelled')}</Badge>}
      trailing={
        <>
          {noteId && (
            <ButtonLink
              to="/record/notes/$noteId"
              params={{ noteId }}
              variant="secondary"
              size="small"
            >
              {t('past.note')}
              <span className="visually-hidden">{t('past.noteOf', { when })}</span>
            </ButtonLink>
          )}
          {practitioner?.active && (
            <ButtonLink
              to="/doctors/$slug"
              params={{ slug: practitioner.slug }}
              variant="quiet"
              size="small"
            >
              {t('past.again')}
              <span className="visually-hidden">
                {t('past.againWith', { name: practitioner.displayName })}
              </span>
            </ButtonLink>
          )}
        </>
      }
    />
  );
}
