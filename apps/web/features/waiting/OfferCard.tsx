import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../app/api.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { useProblemText } from '../../ui/problem-text.ts';
import { toast } from '../../ui/Toast.tsx';
import { KeptUntil } from './KeptUntil.tsx';
import { OfferFacts } from './OfferFacts.tsx';
import type { WaitingEntry } from './queries.ts';
import { useOfferTexts } from './use-offer-texts.ts';
import styles from './Waiting.module.css';

type Offer = NonNullable<WaitingEntry['offer']>;

/** A visit that became free and is kept for a while: take it, or leave it to the next. */
export function OfferCard({ offer }: { offer: Offer }) {
  const { t } = useTranslation('waiting');
  const problemText = useProblemText();
  const offerTexts = useOfferTexts();
  const queries = useQueryClient();
  const answer = useMutation({
    mutationFn: (what: 'take' | 'decline') => {
      const params = { path: { offerId: offer.id } };
      return call(
        what === 'take'
          ? api.POST('/api/v1/scheduling/offers/{offerId}/take', { params })
          : api.POST('/api/v1/scheduling/offers/{offerId}/decline', { params }),
      );
    },
    onSuccess: async ({ movesFrom }, what) => {
      const taken = (offer.movesFrom ?? movesFrom) ? t('offer.moved') : t('offer.booked');
      toast(what === 'take' ? taken : t('offer.declined'));
      await queries.invalidateQueries({ queryKey: ['scheduling'] });
      // The card that had the focus is gone with the offer.
      document.querySelector('h1')?.focus();
    },
  });
  return (
    <Card title={t('offer.title')} className={styles.offer}>
      <div className={styles.body}>
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
      </div>
    </Card>
  );
}
