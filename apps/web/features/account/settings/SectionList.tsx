import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../../../app/use-session.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { BareLink } from '../../../ui/Link.tsx';
import { sectionsFor } from './sections.ts';
import styles from './SettingsFrame.module.css';

/** Links to the sections that this person has. */
export function SectionList() {
  const { t } = useTranslation('account');
  const account = useAccount();
  const { routesByPath } = useRouter();
  if (!account) return null;
  return (
    <ul className={styles.list}>
      {sectionsFor(account, (path) => path in routesByPath).map(({ to, label, icon }) => (
        <li key={to}>
          <BareLink to={to} className={styles.link} activeProps={{ 'aria-current': 'page' }}>
            <Icon name={icon} size={22} />
            <span className={styles.name}>{t(label)}</span>
            <span className={styles.onward}>
              <Icon name="chevron" />
            </span>
          </BareLink>
        </li>
      ))}
    </ul>
  );
}
