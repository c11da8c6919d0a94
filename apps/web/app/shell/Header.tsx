import { useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../ui/Link.tsx';
import { useSession } from '../use-session.ts';
import { AccountPanel } from './AccountPanel.tsx';
import { Brand } from './Brand.tsx';
import { DisplayPanel } from './DisplayPanel.tsx';
import styles from './Header.module.css';

/** The bar on top: the product, language and appearance, and the account. */
export function Header() {
  const { t } = useTranslation();
  const session = useSession();
  const { href, pathname } = useLocation();
  const isAtDoor = pathname === '/sign-in' || pathname === '/register';
  return (
    <header className={styles.header}>
      <Brand />
      <div className={styles.tools}>
        <DisplayPanel />
        {session.status === 'signed-in' && <AccountPanel account={session.account} />}
        {session.status === 'anonymous' && !isAtDoor && (
          <ButtonLink
            to="/sign-in"
            search={href === '/' ? {} : { next: href }}
            variant="secondary"
            size="small"
          >
            {t('header.signIn')}
          </ButtonLink>
        )}
      </div>
    </header>
  );
}
