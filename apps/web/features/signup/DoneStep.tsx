import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Account, session } from '../../app/session.ts';
import { useAccount } from '../../app/use-session.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { ButtonLink } from '../../ui/Link.tsx';
import { useProblemText } from '../../ui/problem-text.ts';
import styles from './Signup.module.css';

/** The role follows the application by an event, usually within a second. */
const tries = 10;
const pauseMs = 1_000;

const isAdminOf = ({ roles }: Account, clinicId: string): boolean =>
  roles.some((one) => one.role === 'admin' && one.clinicId === clinicId);

/** What happens next, and the way to the second factor and to preparing the practice. */
export function DoneStep({ clinicId }: { clinicId: string }) {
  const { t } = useTranslation('signup');
  const problemText = useProblemText();
  const account = useAccount();
  const isAdmin = account !== undefined && isAdminOf(account, clinicId);
  // A new token is refused until there is a second factor; the app then asks for one by itself.
  const enter = useMutation({
    mutationFn: async () => {
      for (let attempt = 0; attempt < tries; attempt += 1) {
        const state = await session.renew();
        if (state.status !== 'signed-in' || state.mustEnrol) return;
        if (isAdminOf(state.account, clinicId)) return;
        await new Promise((resolve) => setTimeout(resolve, pauseMs));
      }
    },
  });
  return (
    <>
      <Card title={t('done.next')}>
        <ol className={styles.next}>
          {(['check', 'mail', 'prepare'] as const).map((id) => (
            <li key={id}>
              <strong>{t(`done.${id}`)}</strong>
              <p className={styles.quiet}>{t(`done.${id}Text`)}</p>
            </li>
          ))}
        </ol>
      </Card>
      <Card title={t(isAdmin ? 'done.ready' : 'done.factor')}>
        <div className={styles.fields}>
          <p>{t(isAdmin ? 'done.readyText' : 'done.factorText')}</p>
          {enter.isError && <Banner tone="danger">{problemText(enter.error)}</Banner>}
          <div>
            {isAdmin ? (
              <ButtonLink to="/clinic" search={{ clinic: clinicId }}>
                {t('done.toClinic')}
              </ButtonLink>
            ) : (
              <Button variant="primary" isPending={enter.isPending} onPress={() => enter.mutate()}>
                {t('done.enrol')}
              </Button>
            )}
          </div>
        </div>
      </Card>
    </>
  );
}
