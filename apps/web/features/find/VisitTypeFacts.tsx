import { useTranslation } from 'react-i18next';
import { Money } from '../../ui/Money.tsx';
import type { VisitType } from './queries.ts';

/** How long a visit takes, where, and what it costs. */
export function VisitTypeFacts({
  visitType,
}: {
  visitType: Pick<VisitType, 'durationMinutes' | 'mode' | 'price'>;
}) {
  const { t } = useTranslation(['find', 'codes']);
  const { durationMinutes, mode, price } = visitType;
  return (
    <>
      {t('find:visit.minutes', { count: durationMinutes })} · {t(`codes:mode.${mode}`)}
      {price && (
        <>
          {' · '}
          <Money {...price} />
        </>
      )}
    </>
  );
}
