import { useTranslation } from 'react-i18next';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import styles from './NoteEditor.module.css';

type Props = { section: string; mine: string; theirs: string; onSettle: (text: string) => void };

/** One section was changed in two places: both texts, and the choice between them. Nothing is dropped unseen. */
export function Collision({ section, mine, theirs, onSettle }: Props) {
  const { t } = useTranslation('notes');
  return (
    <Banner tone="warning" title={t('conflict.title', { section })}>
      <p>{t('conflict.text')}</p>
      <blockquote className={styles.theirs}>{theirs.trim() || t('conflict.emptied')}</blockquote>
      <div className={styles.choices}>
        <Button size="small" onPress={() => onSettle(mine)}>
          {t('conflict.keepMine')}
        </Button>
        <Button size="small" onPress={() => onSettle(theirs)}>
          {t('conflict.takeTheirs')}
        </Button>
        <Button
          size="small"
          onPress={() => onSettle([mine.trim(), theirs.trim()].filter(Boolean).join('\n\n'))}
        >
          {t('conflict.keepBoth')}
        </Button>
      </div>
    </Banner>
  );
}
