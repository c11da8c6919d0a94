import type { Patient } from '@medplum/fhirtypes';
import { useLocale } from 'react-aria-components/I18nProvider';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../../i18n/localized.ts';
import type { Clinic } from '../../clinic/queries.ts';
import { formatDate } from '../../doctor/person.ts';
import type { Day } from '../../find/days.ts';
import type { Colleague } from '../move/MoveDialog.tsx';
import type { Appointment } from '../queries.ts';
import type { VisitState } from '../state/visit-state.ts';
import { useTimes } from '../use-times.ts';
import { Letterhead } from './Letterhead.tsx';
import styles from './Print.module.css';
import { PrintSheet } from './PrintSheet.tsx';

type Props = {
  clinic: Clinic | undefined;
  visits: readonly Appointment[];
  day: Day;
  zone: string;
  practitioners: readonly Colleague[];
  nameOf: (patientId: string) => string | undefined;
  patientOf: (patientId: string) => Patient | undefined;
  stateOf: (appointment: Appointment) => VisitState;
  onDone: () => void;
};

/** The day on paper, a list for each practitioner: for the day on which the power is out. */
export function PrintDay({ clinic, visits, day, zone, practitioners, ...rest }: Props) {
  const { nameOf, patientOf, stateOf, onDone } = rest;
  const { t } = useTranslation(['schedule', 'codes']);
  const { locale } = useLocale();
  const localized = useLocalized();
  const times = useTimes(zone);
  const live = visits.filter(({ state }) => state !== 'cancelled');
  const groups = practitioners
    .map((one) => ({ ...one, visits: live.filter((visit) => visit.practitionerId === one.id) }))
    .filter((one) => one.visits.length > 0);
  return (
    <PrintSheet size="a4" onDone={onDone}>
      <Letterhead clinic={clinic} />
      <h1 className={styles.title}>{times.fullDay(day)}</h1>
      {groups.length === 0 && <p>{t('sheet.none')}</p>}
      {groups.map((group) => (
        <section key={group.id} className={styles.group}>
          <h2>{group.name}</h2>
          <table className={styles.list}>
            <thead>
              <tr>
                <th scope="col">{t('sheet.time')}</th>
                <th scope="col">{t('sheet.name')}</th>
                <th scope="col">{t('sheet.born')}</th>
                <th scope="col">{t('sheet.phone')}</th>
                <th scope="col">{t('sheet.visit')}</th>
                <th scope="col">{t('sheet.state')}</th>
              </tr>
            </thead>
            <tbody>
              {group.visits.map((one) => {
                const patient = patientOf(one.patientId);
                const phone = patient?.telecom?.find(({ system }) => system === 'phone')?.value;
                return (
                  <tr key={one.id}>
                    <td className={styles.nowrap}>{times.range(one.start, one.end)}</td>
                    <th scope="row">{nameOf(one.patientId) ?? t('unnamed')}</th>
                    <td>{patient?.birthDate && formatDate(patient.birthDate, locale)}</td>
                    <td className={styles.nowrap}>{phone}</td>
                    <td>
                      {localized(one.visitTypeName)} ({t(`codes:mode.${one.mode}`)})
                    </td>
                    <td>{t(`state.${stateOf(one)}`)}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </section>
      ))}
      <p className={styles.small}>{t('sheet.printed', { when: times.dateTime(Date.now()) })}</p>
    </PrintSheet>
  );
}
