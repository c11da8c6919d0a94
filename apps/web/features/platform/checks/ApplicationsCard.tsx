import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../ui/Card.tsx';
import { Listed } from '../Listed.tsx';
import { applicationsQuery } from '../queries.ts';
import { Application } from './Application.tsx';

/** Clinics that applied. */
export function ApplicationsCard() {
  const { t } = useTranslation('platform');
  const found = useQuery(applicationsQuery());
  return (
    <Card title={t('applications.title')}>
      <Listed
        found={found}
        isEmpty={({ items }) => items.length === 0}
        emptyTitle={t('applications.emptyTitle')}
        emptyText={t('emptyText')}
      >
        {({ items }) => (
          // oxlint-disable-next-line jsx-a11y/no-redundant-roles -- Safari drops it from a list without bullets.
          <ul role="list">
            {items.map((clinic) => (
              <Application key={clinic.id} clinic={clinic} />
            ))}
          </ul>
        )}
      </Listed>
    </Card>
  );
}
