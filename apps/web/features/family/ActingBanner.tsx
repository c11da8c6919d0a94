import { useTranslation } from 'react-i18next';
import { acting } from '../../app/acting.ts';
import { useAccount } from '../../app/use-session.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import styles from './Acting.module.css';
import { usePersonName } from './person.ts';

/** On every page while a guardian acts for somebody: for whom, what that means, and the way back. */
export default function ActingBanner({ patientId }: { patientId: string }) {
  const { t } = useTranslation('family');
  const name = usePersonName(patientId);
  const isPatientToo = useAccount()?.patientId !== null;
  return (
    <aside aria-label={t('acting.choice')} className={styles.banner}>
      <Icon name="users" size={22} />
      <div className={styles.words}>
        <p className={styles.who}>
          {name ? t('acting.banner', { name }) : t('acting.bannerUnnamed')}
        </p>
        <p className={styles.quiet}>{t('acting.bannerText')}</p>
      </div>
      <Button size="small" onPress={() => acting.choose(undefined)}>
        {t(isPatientToo ? 'acting.stop' : 'acting.stopStaff')}
      </Button>
    </aside>
  );
}
