import { useTranslation } from 'react-i18next';
import { Avatar } from '../../ui/Avatar.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { BareLink } from '../../ui/Link.tsx';
import { Time } from '../../ui/Time.tsx';
import styles from './EarliestSlots.module.css';
import type { EarliestSlot } from './earliest-query.ts';

/** A doctor with the next free appointment; the whole card leads to the doctor's page. */
export function EarliestSlotCard({ practitioner, slot }: EarliestSlot) {
  const { t } = useTranslation(['home', 'codes']);
  return (
    <BareLink to="/doctors/$slug" params={{ slug: practitioner.slug }} className={styles.card}>
      <span className={styles.who}>
        <Avatar name={practitioner.displayName} photoUrl={practitioner.photoUrl} />
        <span className={styles.words}>
          <span className={styles.name}>{practitioner.displayName}</span>
          <br />
          <span className={styles.quiet}>
            {practitioner.specialties
              .map((specialty) => t(`codes:specialty.${specialty}`))
              .join(', ')}
            <br />
            {practitioner.clinic.name}, {practitioner.clinic.address.city}
          </span>
        </span>
      </span>
      <span className={styles.slot}>
        <span className={styles.when}>
          <Icon name="clock" />
          {/* Video is on the reader's own clock; a visit to the practice on the practice's. */}
          <Time
            at={slot.start}
            format="near"
            {...(slot.mode === 'in-person' && { zone: practitioner.clinic.timeZone })}
          />
        </span>
        <Badge icon={slot.mode === 'video' ? 'video' : 'pin'}>{t(`codes:mode.${slot.mode}`)}</Badge>
      </span>
    </BareLink>
  );
}
