import { lazy, Suspense } from 'react';
import { useLocale } from 'react-aria-components/I18nProvider';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../i18n/localized.ts';
import { ListItem } from '../../ui/List.tsx';
import { Select } from '../../ui/Select.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { formatTime } from '../../ui/time-format.ts';
import styles from './Absence.module.css';
import { type Choice, choiceOf, type Choices } from './plan.ts';
import type { AffectedVisit } from './queries.ts';

const OtherTime = lazy(() => import('./OtherTime.tsx'));

type Props = {
  visit: AffectedVisit;
  name: string;
  absentId: string;
  clinicId: string;
  zone: string;
  choices: Choices;
  isDisabled: boolean;
  onChoose: (choice: Choice) => void;
};

/** One visit in an absence: where it goes, that it stays, or that it is cancelled. */
export function VisitChoice({
  visit,
  name,
  absentId,
  clinicId,
  zone,
  choices,
  isDisabled,
  onChoose,
}: Props) {
  const { t } = useTranslation(['absence', 'codes']);
  const { locale } = useLocale();
  const localized = useLocalized();
  const { proposal } = visit;
  const when = formatTime(new Date(visit.start), 'dateTime', locale, zone);
  const choice = choiceOf(visit, choices);
  const options = [
    ...(proposal
      ? [
          {
            id: 'proposal' as const,
            label:
              proposal.practitionerId === absentId
                ? t('absence:choice.otherTime', {
                    when: formatTime(new Date(proposal.start), 'dateTime', locale, zone),
                  })
                : t('absence:choice.colleague', { name: proposal.practitionerName }),
          },
        ]
      : []),
    { id: 'other' as const, label: t('absence:choice.other') },
    { id: 'keep' as const, label: t('absence:choice.keep') },
    { id: 'cancel' as const, label: t('absence:choice.cancel') },
  ];
  return (
    <ListItem>
      <div className={styles.choice}>
        <div>
          <p className={styles.name}>{when}</p>
          <p>{name}</p>
          <p className={styles.quiet}>
            {localized(visit.visitTypeName)} · {t(`codes:mode.${visit.mode}`)}
          </p>
          {!proposal && <p className={styles.quiet}>{t('absence:choice.none')}</p>}
        </div>
        <div className={styles.form}>
          <Select
            label={t('absence:choice.label')}
            aria-label={t('absence:choice.of', { name, when })}
            options={options}
            value={choice.action}
            isDisabled={isDisabled}
            onChange={(action) =>
              onChoose(action === 'other' ? { action, target: undefined } : { action })
            }
          />
          {choice.action === 'other' && (
            <Suspense fallback={<Skeleton lines={2} />}>
              <OtherTime
                visit={visit}
                absentId={absentId}
                clinicId={clinicId}
                zone={zone}
                value={choice.target}
                onChange={(target) => onChoose({ action: 'other', target })}
              />
            </Suspense>
          )}
        </div>
      </div>
    </ListItem>
  );
}
