import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../app/api.ts';
import { session } from '../../app/session.ts';
import { stepUp } from '../../app/step-up.ts';
import { useAccount } from '../../app/use-session.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { GuestStepUp } from './guest/GuestStepUp.tsx';
import { hasPasskeys, provePasskey } from './passkey.ts';
import styles from './sign-in/Frame.module.css';
import { PasskeyButton } from './sign-in/PasskeyButton.tsx';
import { StepUpForm } from './StepUpForm.tsx';

type Way = 'passkey' | 'totp' | 'password';
type Proof =
  | { passkey: Awaited<ReturnType<typeof provePasskey>> }
  | { code: string }
  | { password: string };

/** Before something sensitive: asks the person to prove once more that it is them. */
export default function StepUpDialog() {
  const { t } = useTranslation('account');
  const account = useAccount();
  return account?.guest ? (
    <Dialog
      title={t('stepUp.title')}
      isOpen
      onOpenChange={(isOpen) => !isOpen && stepUp.settle(false)}
    >
      <GuestStepUp email={account.email} />
    </Dialog>
  ) : (
    <FactorDialog />
  );
}

function FactorDialog() {
  const { t } = useTranslation(['account', 'common']);
  const account = useAccount();
  const [chosen, choose] = useState<Way>();
  const ask = useQuery({
    queryKey: ['identity', 'confirm-options'],
    queryFn: () => call(api.POST('/api/v1/identity/confirm/options')),
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  const confirm = useMutation({
    mutationFn: async (proof: Proof) => {
      await call(api.POST('/api/v1/identity/confirm', { body: proof }));
      await session.renew();
      stepUp.settle(true);
    },
  });
  const options = ask.data?.passkey;
  const ways = (['passkey', 'totp', 'password'] as const).filter(
    (way) => ask.data?.factors.includes(way) && (way !== 'passkey' || (options && hasPasskeys())),
  );
  const way = chosen ?? ways[0];
  const provider = account?.sso;

  return (
    <Dialog
      title={t('stepUp.title')}
      isOpen
      onOpenChange={(isOpen) => !isOpen && stepUp.settle(false)}
    >
      <div className={styles.stack}>
        <p>{t('stepUp.text')}</p>
        {ask.isPending && <Skeleton lines={3} />}
        {ask.isError && <ErrorState error={ask.error} onRetry={() => void ask.refetch()} />}
        {way === 'passkey' && options && (
          <PasskeyButton
            variant="primary"
            label={t('factor.provePasskey')}
            prove={async () => confirm.mutateAsync({ passkey: await provePasskey(options) })}
          />
        )}
        {(way === 'totp' || way === 'password') && (
          <StepUpForm
            key={way}
            way={way}
            problem={confirm.error}
            isPending={confirm.isPending}
            onProof={confirm.mutate}
          />
        )}
        {ask.data && !way && provider && (
          <>
            <p>{t('stepUp.bySso', { name: provider.name })}</p>
            <Button variant="primary" onPress={() => location.assign(again(provider.providerId))}>
              {t('sso.continue', { name: provider.name })}
            </Button>
          </>
        )}
        <div className={styles.close}>
          {ways
            .filter((one) => one !== way)
            .map((one) => (
              <Button
                key={one}
                variant="quiet"
                isFullWidth
                onPress={() => {
                  confirm.reset();
                  choose(one);
                }}
              >
                {t(`stepUp.use.${one}`)}
              </Button>
            ))}
          <Button variant="quiet" isFullWidth onPress={() => stepUp.settle(false)}>
            {t('common:action.cancel')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

/** To the clinic's own sign-in for a new proof, and back to this page. */
function again(providerId: string): string {
  const back = `${location.pathname}${location.search}`;
  const search = new URLSearchParams({ next: back, again: '1' });
  return `/api/v1/identity/sso/${providerId}/start?${search}`;
}
