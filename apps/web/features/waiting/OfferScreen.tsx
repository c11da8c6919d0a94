import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../app/api.ts';
import { linkToken } from '../../app/link-token.ts';
import { ApiProblem } from '../../app/problem.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { ButtonLink } from '../../ui/Link.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useProblemText } from '../../ui/problem-text.ts';
import { KeptUntil } from './KeptUntil.tsx';
import { OfferFacts } from './OfferFacts.tsx';
import { type LinkedOffer, linkedOfferQuery } from './queries.ts';
import { useOfferTexts } from './use-offer-texts.ts';
import styles from './Waiting.module.css';

/** Where the link of the mail leads: the time that is kept, to be taken or left without signing in. */
export default function OfferScreen() {
  const { t } = useTranslation('waiting');
  const [token] = useState(() => linkToken.read('/offer'));
  const offer = useQuery({ ...linkedOfferQuery(token ?? ''), enabled: token !== undefined });
  const isUnknown =
    token === undefined || (offer.error instanceof ApiProblem && offer.error.status === 404);
  if (isUnknown)
    return (
      <Page title={t('link.overTitle')}>
        <p>{t('link.overText')}</p>
        <Onward />
      </Page>
    );
  if (offer.isError)
    return (
      <Page title={t('offer.title')}>
        <ErrorState error={offer.error} onRetry={() => void offer.refetch()} />
      </Page>
    );
  if (offer.isPending)
    return (
      <Page title={t('offer.title')}>
        <Skeleton lines={6} />
      </Page>
    );
  return <Answer token={token} found={offer.data} />;
}

function Answer({ token, found }: { token: string; found: LinkedOffer }) {
  const { t } = useTranslation('waiting');
  const problemText = useProblemText();
  const offerTexts = useOfferTexts();
  const answer = useMutation({
    mutationFn: (what: 'take' | 'decline') =>
      call(
        what === 'take'
          ? api.POST('/api/v1/scheduling/links/offer/take', { body: { token } })
          : api.POST('/api/v1/scheduling/links/offer/decline', { body: { token } }),
      ),
  });
  const offer = answer.data ?? found;
  const isOver = offer.state === 'open' && Date.parse(offer.expiresAt) <= Date.now();
  const state = isOver ? 'expired' : offer.state;
  const wasMove = found.movesFrom !== null;
  if (state !== 'open') {
    const title =
      state === 'taken'
        ? t(wasMove ? 'link.movedTitle' : 'link.takenTitle')
        : t(`link.${state}Title`);
    return (
      <Page key={state} title={title}>
        {state === 'taken' && <OfferFacts offer={{ ...offer, movesFrom: null }} />}
        <p>{t(`link.${state}Text`)}</p>
        <Onward isBooked={state === 'taken'} />
      </Page>
    );
  }
  return (
    <Page title={t('offer.title')}>
      <OfferFacts offer={offer} />
      <KeptUntil at={offer.expiresAt} />
      {answer.error && <Banner tone="danger">{problemText(answer.error, offerTexts)}</Banner>}
      <div className={styles.actions}>
        <Button
          variant="primary"
          isPending={answer.isPending && answer.variables === 'take'}
          onPress={() => answer.mutate('take')}
        >
          {t(offer.movesFrom ? 'offer.takeMove' : 'offer.take')}
        </Button>
        <Button
          variant="quiet"
          isPending={answer.isPending && answer.variables === 'decline'}
          onPress={() => answer.mutate('decline')}
        >
          {t('offer.decline')}
        </Button>
      </div>
      {offer.clinicPhone && (
        <p className={styles.quiet}>
          {t('link.call', { phone: offer.clinicPhone.replaceAll(' ', '\u00a0') })}
        </p>
      )}
    </Page>
  );
}

function Page({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <div className={styles.page}>
      <Card>
        <div className={styles.body}>
          <PageHeader title={title} />
          {children}
        </div>
      </Card>
    </div>
  );
}

function Onward({ isBooked = false }: { isBooked?: boolean }) {
  const { t } = useTranslation('waiting');
  return (
    <div className={styles.actions}>
      <ButtonLink to={isBooked ? '/home' : '/find'} variant="secondary">
        {t(isBooked ? 'link.toVisits' : 'link.toFind')}
      </ButtonLink>
    </div>
  );
}
