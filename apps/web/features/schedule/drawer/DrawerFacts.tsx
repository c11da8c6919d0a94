import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../../i18n/localized.ts';
import { Icon, type IconName } from '../../../ui/Icon.tsx';
import { Money } from '../../../ui/Money.tsx';
import { differsFromOwn, zoneName } from '../../../ui/time-format.ts';
import { dayOf } from '../../find/days.ts';
import type { Appointment } from '../queries.ts';
import { useTimes } from '../use-times.ts';
import { MINUTE_MS } from '../wall-clock.ts';
import styles from './Drawer.module.css';

type Props = { appointment: Appointment; zone: string; practitionerName: string | undefined };

/** When, what, how and with whom. */
export function DrawerFacts({ appointment, zone, practitionerName }: Props) {
  const { t } = useTranslation(['schedule', 'codes']);
  const localized = useLocalized();
  const times = useTimes(zone);
  const { start, end, mode, visitTypeName, payer, price, isGroup } = appointment;
  const minutes = (Date.parse(end) - Date.parse(start)) / MINUTE_MS;
  return (
    <dl className={styles.facts}>
      <Fact icon="clock" label={t('drawer.when')}>
        <p className={styles.strong}>{times.fullDay(dayOf(start, zone))}</p>
        <p>
          {times.range(start, end)}{' '}
          <span className={styles.quiet}>{t('minutes', { count: minutes })}</span>
        </p>
        {differsFromOwn(new Date(start), zone) && (
          <p className={styles.quiet}>{t('drawer.zone', { zone: zoneName(zone) })}</p>
        )}
      </Fact>
      <Fact icon={mode === 'video' ? 'video' : 'pin'} label={t('drawer.what')}>
        <p className={styles.strong}>{localized(visitTypeName)}</p>
        <p>
          {t(`codes:mode.${mode}`)}
          {isGroup && ` · ${t('drawer.group')}`}
        </p>
      </Fact>
      {practitionerName && (
        <Fact icon="building" label={t('drawer.with')}>
          <p>{practitionerName}</p>
        </Fact>
      )}
      {(payer || price) && (
        <Fact icon="file" label={t('drawer.payer')}>
          <p>
            {payer && t(`codes:payer.${payer}`)}
            {payer && price && ' · '}
            {price && <Money {...price} />}
          </p>
        </Fact>
      )}
    </dl>
  );
}

function Fact({ icon, label, children }: { icon: IconName; label: string; children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>
        <Icon name={icon} />
        <span className="visually-hidden">{label}</span>
      </dt>
      <dd>{children}</dd>
    </div>
  );
}
