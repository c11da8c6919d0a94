import { useTranslation } from 'react-i18next';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useNow } from '../../ui/use-now.ts';
import styles from './HoldTimer.module.css';
import type { HoldControl } from './use-hold.ts';

/** From here on the end is announced; time enough to press a button (WCAG 2.2.1 asks for 20 seconds). */
const nearMs = 2 * 60_000;
const tickMs = 5_000;

/** How long the slot is kept, quietly until it nearly ends, and a kind word when it has. */
export function HoldTimer({ hold, isGroup }: { hold: HoldControl; isGroup: boolean }) {
  const { t } = useTranslation('booking');
  const now = useNow(tickMs).getTime();
  const { state } = hold;
  if (state.status === 'ended') {
    return (
      <Banner
        tone="warning"
        title={t('hold.endedTitle')}
        action={
          <Button size="small" onPress={hold.again}>
            {t('hold.again')}
          </Button>
        }
      >
        <p>{t('hold.ended')}</p>
      </Banner>
    );
  }
  if (state.status !== 'held') return null;
  const { endsAt, extensionsLeft, placesLeft } = state.held;
  const leftMs = Math.max(0, endsAt - now);
  const isNear = leftMs <= nearMs;
  const left =
    leftMs < 60_000
      ? t('hold.underAMinute')
      : t('hold.minutes', { count: Math.floor(leftMs / 60_000) });
  return (
    <div className={styles.hold} data-near={isNear || undefined}>
      <Icon name="clock" size={20} />
      <p className={styles.words}>
        {t('hold.kept', { left })}{' '}
        {isGroup &&
          (placesLeft > 0 ? t('hold.places', { count: placesLeft }) : t('hold.lastPlace'))}
      </p>
      {extensionsLeft > 0 && (
        <Button size="small" variant="quiet" isPending={hold.isExtending} onPress={hold.extend}>
          {t('hold.extend')}
        </Button>
      )}
      {/* Said once, when it nears its end: a clock that is read out all the time helps nobody. */}
      <p role="status" className="visually-hidden">
        {isNear && t(extensionsLeft > 0 ? 'hold.near' : 'hold.nearFinal')}
      </p>
    </div>
  );
}
