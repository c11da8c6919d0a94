import { useTranslation } from 'react-i18next';
import type { SaveState } from '../../app/autosave.ts';
import { ApiProblem } from '../../app/problem.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useProblemText } from '../../ui/problem-text.ts';
import styles from './Profile.module.css';

type Props = { state: SaveState; onRetry: () => void; onReload: () => void };

/** Whether what is on the page is kept, in words. */
export function SaveLine({ state, onRetry, onReload }: Props) {
  const { t } = useTranslation('profile');
  const problemText = useProblemText();
  if (state.status === 'failed') {
    const isStale = state.error instanceof ApiProblem && state.error.status === 412;
    return (
      <Banner
        tone="danger"
        title={t('save.failed')}
        action={
          <Button size="small" onPress={isStale ? onReload : onRetry}>
            {t(isStale ? 'save.reload' : 'save.retry')}
          </Button>
        }
      >
        <p>{isStale ? t('save.changedElsewhere') : problemText(state.error)}</p>
      </Banner>
    );
  }
  return (
    <p role="status" className={styles.saveLine}>
      {state.status === 'saved' && <Icon name="check" size={18} />}
      {state.status !== 'idle' && t(`save.${state.status}`)}
    </p>
  );
}
