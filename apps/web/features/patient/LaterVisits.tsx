import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/Card.tsx';
import { List } from '../../ui/List.tsx';
import type { Practitioner } from '../find/queries.ts';
import { CancelVisit } from './CancelVisit.tsx';
import type { Visit } from './use-visits.ts';
import { VisitLine } from './VisitLine.tsx';
import lines from './VisitLine.module.css';

type Props = { visits: Visit[]; practitioners: Map<string, Practitioner> | undefined };

/** The visits after the next one. */
export function LaterVisits({ visits, practitioners }: Props) {
  const { t } = useTranslation('patient');
  return (
    <Card title={t('later.title')}>
      <List className={lines.list}>
        {visits.map(({ appointment }) => {
          const practitioner = practitioners?.get(appointment.practitionerId);
          return (
            <VisitLine
              key={appointment.id}
              appointment={appointment}
              practitioner={practitioner}
              trailing={
                <CancelVisit
                  appointment={appointment}
                  name={practitioner?.displayName ?? t('unknownDoctor')}
                  phone={practitioner?.clinic.phone}
                />
              }
            />
          );
        })}
      </List>
    </Card>
  );
}
