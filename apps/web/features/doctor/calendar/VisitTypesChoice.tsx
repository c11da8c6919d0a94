import { useQuery } from '@tanstack/react-query';
import { useLocale } from 'react-aria-components/I18nProvider';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../../i18n/localized.ts';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { Popover } from '../../../ui/Popover.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { visitTypesQuery } from '../../find/queries.ts';
import type { Hours } from './hours.ts';
import styles from './HoursPanel.module.css';

type Props = {
  practitionerId: string;
  hours: Pick<Hours, 'video' | 'inPerson' | 'visitTypeIds'>;
  /** Null: all kinds. An empty list is a fault of the hours. */
  onChange: (visitTypeIds: string[] | null) => void;
};

/** Which kinds of visit can be booked in a stretch of hours: all of its modes, or some by name. */
export function VisitTypesChoice({ practitionerId, hours, onChange }: Props) {
  const { t } = useTranslation('doctor');
  const { locale } = useLocale();
  const localized = useLocalized();
  const found = useQuery(visitTypesQuery(practitionerId));
  const chosen = hours.visitTypeIds;
  const isShown = (mode: string) => (mode === 'video' ? hours.video : hours.inPerson);
  // What was chosen stays in sight, so that it can be taken out again.
  const types = (found.data ?? []).filter(({ id, mode }) => isShown(mode) || chosen?.includes(id));
  const known = new Map(types.map(({ id, name }) => [id, localized(name)]));
  const nameOf = (id: string) => known.get(id) ?? t('hours.types.gone');
  const options = [...known.keys(), ...(chosen ?? []).filter((id) => found.data && !known.has(id))];
  const text =
    chosen === null
      ? t('hours.types.all')
      : chosen.length === 0
        ? t('hours.types.none')
        : t('hours.types.only', {
            names: new Intl.ListFormat(locale).format(found.data ? chosen.map(nameOf) : ['…']),
          });

  return (
    <div className={styles.types}>
      <Popover trigger={text} label={t('hours.types.label')} variant="quiet">
        <fieldset className={styles.typeList}>
          <legend className={styles.name}>{t('hours.types.label')}</legend>
          <Checkbox
            isSelected={chosen === null} // From all it is a step to some: what is not wanted is taken out.
            onChange={(isAll) => onChange(isAll ? null : types.map(({ id }) => id))}
          >
            {t('hours.types.all')}
          </Checkbox>
          {found.isPending && <Skeleton lines={3} />}
          {found.isError && <ErrorState error={found.error} onRetry={() => void found.refetch()} />}
          {chosen !== null &&
            options.map((id) => (
              <Checkbox
                key={id}
                isSelected={chosen.includes(id)}
                onChange={(isOn) =>
                  onChange(isOn ? [...chosen, id] : chosen.filter((one) => one !== id))
                }
              >
                {nameOf(id)}
              </Checkbox>
            ))}
        </fieldset>
      </Popover>
    </div>
  );
}
