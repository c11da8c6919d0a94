import { useTranslation } from 'react-i18next';
import { Avatar } from '../../ui/Avatar.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Link } from '../../ui/Link.tsx';
import { usePageTitle } from '../../ui/page-title.ts';
import styles from './DoctorHeader.module.css';
import type { Practitioner } from './queries.ts';
import { useSpecialtyNames } from './specialty-names.ts';

/** Name, face and specialty of a practitioner, as the heading of the page. */
export function DoctorHeader({ practitioner }: { practitioner: Practitioner }) {
  const { t } = useTranslation(['find', 'codes']);
  const specialtyNames = useSpecialtyNames();
  const heading = usePageTitle(practitioner.displayName);
  const { displayName, photoUrl, clinic, modes } = practitioner;
  return (
    <header className={styles.header}>
      <Link to="/find" className={styles.back}>
        <Icon name="chevron" size={18} />
        {t('find:doctor.back')}
      </Link>
      <div className={styles.who}>
        <Avatar
          name={`${practitioner.givenName} ${practitioner.familyName}`}
          photoUrl={photoUrl}
          size="large"
        />
        <div className={styles.words}>
          <h1 ref={heading} tabIndex={-1} className={styles.name}>
            {displayName}
          </h1>
          <p className={styles.specialty}>{specialtyNames(practitioner)}</p>
          <p className={styles.place}>
            <Icon name="pin" size={18} />
            {clinic.name}, {clinic.address.city}
          </p>
          <p className={styles.modes}>
            {modes.map((mode) => (
              <Badge key={mode} icon={mode === 'video' ? 'video' : 'building'}>
                {t(`codes:mode.${mode}`)}
              </Badge>
            ))}
          </p>
        </div>
      </div>
    </header>
  );
}
