import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/Card.tsx';
import { List } from '../../ui/List.tsx';
import { EntryLine } from './EntryLine.tsx';
import { OfferCard } from './OfferCard.tsx';
import { waitingQuery } from './queries.ts';

/** On a patient's start page: what is kept for them, and for what they wait. Nothing for most people. */
export function OfferCards({ patientId }: { patientId: string }) {
  const { data = [] } = useQuery(waitingQuery(patientId));
  return data.map(({ offer }) => offer && <OfferCard key={offer.id} offer={offer} />);
}

export function WaitingCard({ patientId }: { patientId: string }) {
  const { t } = useTranslation('waiting');
  const { data = [] } = useQuery(waitingQuery(patientId));
  if (data.length === 0) return null;
  return (
    <Card title={t('mine.title')}>
      <List>
        {data.map((entry) => (
          <EntryLine key={entry.id} entry={entry} title={entry.practitionerName} />
        ))}
      </List>
    </Card>
  );
}
