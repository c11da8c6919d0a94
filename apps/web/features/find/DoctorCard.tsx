import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../i18n/localized.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { Card } from '../../ui/Card.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { List } from '../../ui/List.tsx';
import { Link } from '../../ui/Link.tsx';
import { differsFromOwn, ownZone, zoneName } from '../../ui/time-format.ts';
import styles from './DoctorCard.module.css';
import { useLanguageName, useSlotTexts } from './formats.ts';
import type { Practitioner } from './queries.ts';
import { SlotLink } from './SlotLink.tsx';
import { useSpecialtyNames } from './specialty-names.ts';

/** One practitioner in the results: who it is, and the next three free slots. */
export function DoctorCard({ practitioner }: { practitioner: Practitioner }) {
  const { t } = useTranslation(['find', 'codes']);
  const localized = useLocalized();
  const languageName = useLanguageName();
  const specialtyNames = useSpecialtyNames();
  const { displayName, clinic, languages, modes, slug, fees } = practitioner;
  return (
    <Card className={styles.card}>
      <div className={styles.who}>
        <Avatar
          name={`${practitioner.givenName} ${practitioner.familyName}`}
          photoUrl={practitioner.photoUrl}
        />
        <div>
          <h3 className={styles.name}>
            <Link to="/doctors/$slug" params={{ slug }} id={`doctor-${practitioner.id}`}>
              {displayName}
            </Link>
          </h3>
          <p className={styles.specialty}>{specialtyNames(practitioner)}</p>
        </div>
      </div>
      <div className={styles.facts}>
        <p className={styles.fact}>
          <Icon name="pin" size={18} />
          <span>
            {clinic.name}, {clinic.address.city}
          </span>
        </p>
        <p className={styles.fact}>
          <Icon name="language" size={18} />
          <span>
            <span className="visually-hidden">{t('find:doctor.languages')}: </span>
            {languages.map(languageName).join(', ')}
          </span>
        </p>
        {fees && (
          <p className={styles.fact}>
            <Icon name="info" size={18} />
            <span>
              <span className="visually-hidden">{t('find:doctor.fees')}: </span>
              {localized(fees)}
            </span>
          </p>
        )}
        <p className={styles.modes}>
          {modes.map((mode) => (
            <Badge key={mode} icon={mode === 'video' ? 'video' : 'building'}>
              {t(`codes:mode.${mode}`)}
            </Badge>
          ))}
        </p>
      </div>
      <NextSlots practitioner={practitioner} />
    </Card>
  );
}

function NextSlots({ practitioner }: { practitioner: Practitioner }) {
  const { t } = useTranslation('find');
  const { nextSlots, timeZone, slug } = practitioner;
  const inOwnZone = useSlotTexts(ownZone());
  const atPractice = useSlotTexts(timeZone);
  const isElsewhere = nextSlots.some(
    ({ mode, start }) => mode === 'in-person' && differsFromOwn(new Date(start), timeZone),
  );
  return (
    <div className={styles.next}>
      <p className={styles.nextTitle}>{nextSlots.length > 0 ? t('slots.next') : t('slots.none')}</p>
      {nextSlots.length > 0 && (
        <List className={styles.slots}>
          {nextSlots.map((slot) => (
            <li key={slot.start + slot.visitTypeId}>
              <SlotLink
                practitioner={practitioner}
                slot={slot}
                texts={(slot.mode === 'video' ? inOwnZone : atPractice)(slot.start)}
              />
            </li>
          ))}
        </List>
      )}
      {isElsewhere && (
        <p className={styles.zone}>{t('slots.zone', { zone: zoneName(timeZone) })}</p>
      )}
      <Link to="/doctors/$slug" params={{ slug }} aria-describedby={`doctor-${practitioner.id}`}>
        {t('slots.all')}
      </Link>
    </div>
  );
}
