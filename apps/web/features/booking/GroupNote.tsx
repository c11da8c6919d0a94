import { useTranslation } from 'react-i18next';
import { Banner } from '../../ui/Banner.tsx';
import type { VisitType } from '../find/queries.ts';

/** For group visits: with how many others, and who learns what. */
export function GroupNote({ visitType: { capacity } }: { visitType: VisitType }) {
  const { t } = useTranslation('booking');
  if (capacity === 1) return null;
  return (
    <Banner tone="info" title={t('group.title', { count: capacity })} isAnnounced={false}>
      <p>{t('group.text')}</p>
    </Banner>
  );
}
