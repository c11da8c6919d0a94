import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../../i18n/localized.ts';
import { Badge } from '../../../ui/Badge.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { ButtonLink } from '../../../ui/Link.tsx';
import { Money } from '../../../ui/Money.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { type Column, Table } from '../../../ui/Table.tsx';
import type { VisitType } from '../../find/queries.ts';
import { clinicPractitionersQuery, clinicVisitTypesQuery } from '../queries.ts';

type Props = { clinicId: string; isAdmin: boolean; onEdit: (type: VisitType | 'new') => void };

/** The kinds of visit of a practice, with who offers them. */
export function VisitTypeList({ clinicId, isAdmin, onEdit }: Props) {
  const { t } = useTranslation(['clinic', 'codes', 'intake']);
  const localized = useLocalized();
  const found = useQuery(clinicVisitTypesQuery(clinicId));
  const people = useQuery(clinicPractitionersQuery(clinicId));
  if (found.isPending) return <Skeleton lines={6} />;
  if (found.isError) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  const nameOf = (id: string) => people.data?.find((one) => one.id === id)?.displayName ?? '…';
  const columns: Column<VisitType>[] = [
    { id: 'name', header: t('types.name'), cell: ({ name }) => localized(name) },
    { id: 'mode', header: t('types.mode'), cell: ({ mode }) => t(`codes:mode.${mode}`) },
    {
      id: 'duration',
      header: t('types.duration'),
      cell: ({ durationMinutes }) => t('types.minutes', { count: durationMinutes }),
    },
    {
      id: 'price',
      header: t('types.price'),
      cell: ({ price }) => (price ? <Money {...price} /> : t('types.noPrice')),
    },
    {
      id: 'who',
      header: t('types.who'),
      cell: ({ practitionerIds }) =>
        practitionerIds === null ? t('types.everyone') : practitionerIds.map(nameOf).join(', '),
    },
    {
      id: 'state',
      header: t('people.state'),
      cell: ({ active }) => (
        <Badge tone={active ? 'success' : 'neutral'}>
          {t(active ? 'types.bookable' : 'types.retired')}
        </Badge>
      ),
    },
  ];
  const acts: Column<VisitType> = {
    id: 'acts',
    header: t('people.acts'),
    cell: (type) => (
      <>
        <Button
          size="small"
          aria-label={t('people.editName', { name: localized(type.name) })}
          onPress={() => onEdit(type)}
        >
          {t('people.edit')}
        </Button>{' '}
        <ButtonLink
          to="/clinic/visit-types/$visitTypeId/questions"
          params={{ visitTypeId: type.id }}
          search={{ clinic: clinicId }}
          size="small"
          aria-label={t('intake:builder.openName', { name: localized(type.name) })}
        >
          {t('intake:builder.open')}
        </ButtonLink>
      </>
    ),
  };
  return (
    <Card>
      {found.data.length === 0 ? (
        <EmptyState icon="calendar" title={t('types.emptyTitle')}>
          {t('types.emptyText')}
        </EmptyState>
      ) : (
        <Table
          label={t('types.title')}
          rows={found.data}
          rowKey={({ id }) => id}
          columns={isAdmin ? [...columns, acts] : columns}
        />
      )}
    </Card>
  );
}
