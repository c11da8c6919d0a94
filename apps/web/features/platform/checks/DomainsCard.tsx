import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../app/api.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { useProblemText } from '../../../ui/problem-text.ts';
import { toast } from '../../../ui/Toast.tsx';
import { clinicQuery } from '../../clinic/queries.ts';
import { Listed } from '../Listed.tsx';
import styles from '../Platform.module.css';
import { domainsQuery, type SignOnDomain } from '../queries.ts';

/** Email domains that clinics want to sign in with; an approval can be taken back. */
export function DomainsCard() {
  const { t } = useTranslation('platform');
  const found = useQuery(domainsQuery());
  return (
    <Card title={t('domains.title')}>
      <Listed
        found={found}
        isEmpty={(items) => items.length === 0}
        emptyTitle={t('domains.emptyTitle')}
        emptyText={t('emptyText')}
      >
        {(items) => (
          // oxlint-disable-next-line jsx-a11y/no-redundant-roles -- Safari drops it from a list without bullets.
          <ul role="list">
            {items
              .toSorted((a, b) => Number(a.status === 'approved') - Number(b.status === 'approved'))
              .map((item) => (
                <Domain key={item.domain + item.clinicId} item={item} />
              ))}
          </ul>
        )}
      </Listed>
    </Card>
  );
}

function Domain({ item: { domain, clinicId, status } }: { item: SignOnDomain }) {
  const { t } = useTranslation('platform');
  const problemText = useProblemText();
  const cache = useQueryClient();
  const clinic = useQuery(clinicQuery(clinicId));
  const decide = useMutation({
    mutationFn: (act: 'approve' | 'decline'): Promise<unknown> => {
      const asked = { params: { path: { domain } }, body: { clinicId } };
      return act === 'approve'
        ? call(api.POST('/api/v1/identity/sso-domains/{domain}/approve', asked))
        : call(api.POST('/api/v1/identity/sso-domains/{domain}/decline', asked));
    },
    onSuccess: (_, act) => {
      toast(t(act === 'approve' ? 'domains.approved' : 'domains.declined', { domain }));
      return cache.invalidateQueries({ queryKey: domainsQuery().queryKey });
    },
    onError: (error) =>
      toast(problemText(error, { sso_domain_taken: t('domains.taken') }), 'danger'),
  });
  return (
    <li className={styles.item}>
      <div>
        <h3 className={styles.name}>{domain}</h3>
        <p className={styles.quiet}>
          {clinic.data?.name ?? '…'} · {t(`domains.${status}State`)}
        </p>
      </div>
      <div className={styles.acts}>
        {status === 'pending' && (
          <Button
            isPending={decide.isPending}
            aria-label={t('domains.approveName', { domain })}
            onPress={() => decide.mutate('approve')}
          >
            {t('domains.approve')}
          </Button>
        )}
        <Button
          variant="quiet"
          aria-label={t('domains.declineName', { domain })}
          onPress={() => decide.mutate('decline')}
        >
          {t(status === 'pending' ? 'domains.decline' : 'domains.takeBack')}
        </Button>
      </div>
    </li>
  );
}
