import { useLocale } from 'react-aria-components/I18nProvider';
import { useTranslation } from 'react-i18next';
import { useMutation } from '@tanstack/react-query';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { formatTime } from '../../ui/time-format.ts';
import styles from './Absence.module.css';
import type { AffectedVisit } from './queries.ts';

export type Outcome = {
  appointmentId: string;
  outcome: 'kept' | 'moved' | 'cancelled' | 'refused';
  code: string | null;
};

type Props = {
  outcomes: readonly Outcome[];
  visits: readonly AffectedVisit[];
  zone: string;
  isBlock: boolean;
  nameOf: (patientId: string) => string;
  onAgain: () => Promise<void>;
  onClose: () => void;
};

/** What came of each decision; what could not be done is named and can be decided again. */
export function PlanResult(props: Props) {
  const { outcomes, visits, zone, isBlock, nameOf, onAgain, onClose } = props;
  const { t } = useTranslation(['absence', 'common']);
  const { locale } = useLocale();
  const again = useMutation({ mutationFn: onAgain });
  const count = (wanted: Outcome['outcome']) =>
    outcomes.filter(({ outcome }) => outcome === wanted).length;
  const refused = outcomes.flatMap((each) => {
    const visit = visits.find(({ appointmentId }) => appointmentId === each.appointmentId);
    return each.outcome === 'refused' && visit ? [{ ...each, visit }] : [];
  });
  return (
    <div className={styles.form}>
      <Banner tone="success" title={t(isBlock ? 'absence:block.done' : 'absence:result.title')}>
        {outcomes.length > 0 && (
          <ul>
            {(['moved', 'cancelled', 'kept'] as const).map(
              (each) =>
                count(each) > 0 && (
                  <li key={each}>{t(`absence:result.${each}`, { count: count(each) })}</li>
                ),
            )}
          </ul>
        )}
      </Banner>
      {refused.length > 0 && (
        <Banner tone="warning" title={t('absence:result.refused', { count: refused.length })}>
          <ul>
            {refused.map(({ appointmentId, visit, code }) => (
              <li key={appointmentId}>
                {formatTime(new Date(visit.start), 'dateTime', locale, zone)},{' '}
                {nameOf(visit.patientId)}
                {': '}
                {t(
                  code === 'slot_taken'
                    ? 'absence:result.taken'
                    : code === 'limit_reached'
                      ? 'absence:result.full'
                      : 'absence:result.changed',
                )}
              </li>
            ))}
          </ul>
        </Banner>
      )}
      <div className={styles.foot}>
        {refused.length > 0 && (
          <Button isPending={again.isPending} onPress={() => again.mutate()}>
            {t('absence:result.again')}
          </Button>
        )}
        <Button variant="primary" onPress={onClose}>
          {t('common:action.close')}
        </Button>
      </div>
    </div>
  );
}
