import { useLocale } from 'react-aria-components/I18nProvider';
import { useTranslation } from 'react-i18next';
import { Badge } from '../../ui/Badge.tsx';
import { Card } from '../../ui/Card.tsx';
import { List } from '../../ui/List.tsx';
import { formatTime } from '../../ui/time-format.ts';
import { zoneOf } from '../find/formats.ts';
import type { Practitioner } from '../find/queries.ts';
import { CancelVisit } from './CancelVisit.tsx';
import type { Visit } from './use-visits.ts';
import { VisitLine } from './VisitLine.tsx';
import lines from './VisitLine.module.css';

type Props = { visits: Visit[]; practitioners: Map<string, Practitioner> | undefined };

/** Visits that wait for the practice's yes, each with until when. */
export function RequestedVisits({ visits, practitioners }: Props) {
  const { t } = useTranslation('patient');
  const { locale } = useLocale();
  return (
    <Card title={t('requested.title')}>
      <List className={lines.list}>
        {visits.map(({ appointment }) => {
          const practitioner = practitioners?.get(appointment.practitionerId);
          const zone = zoneOf(appointment.mode, appointment);
          return (
            <VisitLine
              key={appointment.id}
              appointment={appointment}
              practitioner={practitioner}
              mark={<Badge tone="warning">{t('requested.waits')}</Badge>}
              note={
                appointment.awaitsUntil &&
                t('requested.by', {
                  when: formatTime(new Date(appointment.awaitsUntil), 'dateTime', locale, zone),
                })
              }
              trailing={
                <CancelVisit
                  appointment={appointment}
                  name={practitioner?.displayName ?? t('unknownDoctor')}
                />
              }
            />
          );
        })}
      </List>
    </Card>
  );
}
