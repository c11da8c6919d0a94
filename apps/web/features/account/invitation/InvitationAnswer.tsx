import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { startPage } from '../../../app/guard.ts';
import { linkToken } from '../../../app/link-token.ts';
import { session } from '../../../app/session.ts';
import { useSession } from '../../../app/use-session.ts';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { InlineFrame } from '../sign-in/Frame.tsx';
import { DoorPage } from '../sign-in/DoorPage.tsx';
import { lastEmail } from '../sign-in/last-email.ts';
import { SignInFlow } from '../sign-in/SignInFlow.tsx';
import styles from '../sign-in/Frame.module.css';
import { AcceptInvitation } from './AcceptInvitation.tsx';
import { InvitationFacts } from './InvitationFacts.tsx';
import type { Invitation } from './queries.ts';
import { RegisterByInvitation } from './RegisterByInvitation.tsx';
import { OtherAccount } from './OtherAccount.tsx';
import { useInvitationTitle } from './use-invitation-title.ts';

type Props = { token: string; invitation: Invitation };

/** Takes an invitation: with the account at hand, after signing in, or by opening the account. */
export function InvitationAnswer({ token, invitation }: Props) {
  const { t } = useTranslation('account');
  const navigate = useNavigate();
  const state = useSession();
  const [isAccepted, setAccepted] = useState(false);
  /** Chosen at the opening of the account; for the second factor that staff set up next. */
  const [password, setPassword] = useState<string>();
  const title = useInvitationTitle(invitation);
  const account = state.status === 'signed-in' ? state.account : undefined;
  const isThrough = isAccepted && account !== undefined && !('mustEnrol' in state);

  useEffect(() => {
    void session.ready({ isCertain: true }).catch(() => undefined);
  }, []);

  // With a role, the shell first has the second factor set up; the way on leads from there.
  useEffect(() => {
    if (!isThrough || !account) return;
    const to = invitation.kind === 'guardian' ? '/settings/family' : startPage(account);
    void navigate({ to, replace: true });
  }, [isThrough, account, invitation.kind, navigate]);

  function accepted() {
    linkToken.forget('/invitation');
    setAccepted(true);
  }

  if (password !== undefined) {
    return (
      <SignInFlow
        frame={DoorPage}
        next={undefined}
        initial={{ at: 'enrol', password }}
        onDone={accepted}
      />
    );
  }
  const isSame = account?.email.toLowerCase() === invitation.email.toLowerCase();
  return (
    <DoorPage title={title} description={t('invitation.text')}>
      <div className={styles.stack}>
        <InvitationFacts invitation={invitation} />
        {state.status === 'unknown' || isAccepted ? (
          <Skeleton lines={3} />
        ) : account && isSame ? (
          <AcceptInvitation token={token} invitation={invitation} onAccepted={accepted} />
        ) : account ? (
          <OtherAccount own={account.email} invited={invitation.email} />
        ) : invitation.accountExists ? (
          <SignInHere email={invitation.email} />
        ) : (
          <RegisterByInvitation
            token={token}
            invitation={invitation}
            onSignedIn={accepted}
            onEnrol={setPassword}
          />
        )}
      </div>
    </DoorPage>
  );
}

/** With the session that begins, the page shows what there is to accept. */
function SignInHere({ email }: { email: string }) {
  const [initial] = useState(() => {
    lastEmail.set(email);
    return { at: 'email' as const };
  });
  return (
    <SignInFlow frame={InlineFrame} next="/invitation" initial={initial} onDone={() => undefined} />
  );
}
