import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../app/api.ts';
import { ApiProblem } from '../../app/problem.ts';
import { Badge, type Tone } from '../../ui/Badge.tsx';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { ListItem } from '../../ui/List.tsx';
import { Time } from '../../ui/Time.tsx';
import { toast } from '../../ui/Toast.tsx';
import { useProblemText } from '../../ui/problem-text.ts';
import styles from './Privacy.module.css';
import type { Consent, Policy, Whom } from './queries.ts';

const tones: Record<Consent['state'], Tone> = {
  given: 'success',
  withdrawn: 'neutral',
  missing: 'warning',
  outdated: 'warning',
};

type Props = { consent: Consent; policy: Policy | undefined; whom: Whom };

/** One purpose: what was decided in which version, the text, and the other decision. */
export function ConsentRow({ consent, policy, whom }: Props) {
  const { t } = useTranslation('privacy');
  const problemText = useProblemText();
  const queries = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const { purpose, state, required, currentVersion, version, at, by } = consent;
  const title = policy?.title ?? '';
  const isWithdrawal = state === 'given';
  const decide = useMutation({
    mutationFn: () =>
      call(
        api.POST('/api/v1/privacy/consents', {
          body: {
            consents: [{ purpose, version: currentVersion, given: !isWithdrawal }],
            ...whom,
          },
        }),
      ),
    onSuccess: async () => {
      setOpen(false);
      toast(t('consents.done'));
      await queries.invalidateQueries({ queryKey: ['privacy', 'consents'] });
    },
    onError: (error) => {
      if (error instanceof ApiProblem && error.code === 'policy_outdated')
        void queries.invalidateQueries({ queryKey: ['privacy'] });
    },
  });
  return (
    <ListItem
      trailing={
        <Button
          size="small"
          variant={isWithdrawal ? 'quiet' : 'secondary'}
          aria-label={t(isWithdrawal ? 'consents.withdrawTitle' : 'consents.giveTitle', { title })}
          onPress={() => setOpen(true)}
        >
          {t(isWithdrawal ? 'consents.withdraw' : 'consents.give')}
        </Button>
      }
    >
      <p className={styles.name}>{title}</p>
      <p className={styles.line}>
        <Badge tone={!required && state === 'missing' ? 'neutral' : tones[state]}>
          {t(`consents.state.${state}`)}
        </Badge>
        <span className={styles.small}>{t(required ? 'consents.required' : 'consents.free')}</span>
      </p>
      {at !== null && version !== null && (
        <p className={styles.small}>
          {t('consents.version', { version })}, <Time at={at} />
          {by && `, ${t(`consents.by.${by}`)}`}
        </p>
      )}
      {policy && (
        <details className={styles.more}>
          <summary>{t('consents.read', { title })}</summary>
          <div className={styles.policy}>{policy.text}</div>
        </details>
      )}
      <ConfirmDialog
        title={t(isWithdrawal ? 'consents.withdrawTitle' : 'consents.giveTitle', { title })}
        confirmLabel={t(isWithdrawal ? 'consents.withdraw' : 'consents.give')}
        isDestructive={isWithdrawal}
        isPending={decide.isPending}
        isOpen={isOpen}
        onOpenChange={(next) => {
          decide.reset();
          setOpen(next);
        }}
        onConfirm={() => decide.mutate()}
      >
        {isWithdrawal ? (
          <p>{t(required ? 'consents.withdrawRequired' : 'consents.withdrawFree')}</p>
        ) : (
          <div className={styles.policy}>{policy?.text}</div>
        )}
        {decide.error && (
          <Banner tone="danger">
            {problemText(decide.error, { policy_outdated: t('consents.outdated') })}
          </Banner>
        )}
      </ConfirmDialog>
    </ListItem>
  );
}
