import { useTranslation } from 'react-i18next';
import { Money } from '../../ui/Money.tsx';
import type { VisitType } from './queries.ts';

/** How long a visit takes, where, with how many, and what it costs. */
export function VisitTypeFacts({
  visitType,
}: {
  visitType: Pick<VisitType, 'durationMinutes' | 'mode' | 'price'> &
    Partial<Pick<VisitType, 'capacity'>>;
}) {
  const { t } = useTranslation(['find', 'codes']);
  const { durationMinutes, mode, price, capacity = 1 } = visitType;
  return (
    <>
      {t('find:visit.minutes', { count: durationMinutes })} · {t(`codes:mode.${mode}`)}
      {capacity > 1 && ` · ${t('find:visit.group', { count: capacity })}`}
      {price && (
        <>
          {' · '}
          <Money {...price} />
        </>
      )}
    </>
  );
}
