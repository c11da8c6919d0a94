import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/Icon.tsx';
import { BareLink } from '../../ui/Link.tsx';
import { useAccount } from '../use-session.ts';
import styles from './NavBar.module.css';
import { navFor } from './nav.ts';

/** The main menu: a rail on the left of a wide window, a bar at the foot of a narrow one. */
export function NavBar() {
  const { t } = useTranslation();
  const account = useAccount();
  const { routesByPath } = useRouter();
  if (!account) return null;
  return (
    <nav aria-label={t('nav.label')} className={styles.nav}>
      <ul className={styles.list}>
        {navFor(account, (path) => path in routesByPath).map((entry) => (
          <li key={entry.to} className={styles.entry}>
            <BareLink
              to={entry.to}
              className={styles.link}
              activeOptions={{ exact: entry.isExact ?? false }}
              activeProps={{ 'aria-current': 'page' }}
            >
              <Icon name={entry.icon} size={22} />
              <span>{t(entry.label)}</span>
            </BareLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
