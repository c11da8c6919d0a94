import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/Icon.tsx';
import { BareLink } from '../../ui/Link.tsx';
import { useProblemText } from '../../ui/problem-text.ts';
import { toast } from '../../ui/Toast.tsx';
import { type Account, session } from '../session.ts';
import styles from './AccountPanel.module.css';
import { Panel } from './Panel.tsx';

// Guardians alone need it, and the header is part of every first load.
const ActingChoice = lazy(() => import('../../features/family/ActingChoice.tsx'));

/** Who is signed in, the way to the settings, and the way out. */
export function AccountPanel({ account }: { account: Account }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const problemText = useProblemText();
  const signOut = useMutation({
    mutationFn: session.end,
    onSuccess: () => navigate({ to: '/' }),
    onError: (error) => toast(problemText(error), 'danger'),
  });
  return (
    <Panel label={t('header.account')} trigger={<Icon name="user" size={24} />}>
      {(close) => (
        <>
          <p className={styles.who}>{account.email}</p>
          {account.dependants.length > 0 && (
            <Suspense>
              <ActingChoice account={account} onChosen={close} />
            </Suspense>
          )}
          <ul className={styles.list}>
            <li>
              <BareLink to="/settings" className={styles.item} onClick={close}>
                <Icon name="settings" />
                {t('nav.settings')}
              </BareLink>
            </li>
            <li>
              <BareLink to="/clinics/new" className={styles.item} onClick={close}>
                <Icon name="building" />
                {t('nav.forClinics')}
              </BareLink>
            </li>
            <li>
              <button
                type="button"
                className={styles.item}
                disabled={signOut.isPending}
                onClick={() => {
                  close();
                  signOut.mutate();
                }}
              >
                <Icon name="signOut" />
                {t('header.signOut')}
              </button>
            </li>
          </ul>
        </>
      )}
    </Panel>
  );
}
