import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/Dialog.tsx';
import styles from './Shortcuts.module.css';
import { SHORTCUTS } from './use-shortcuts.ts';
import type { ShortcutName } from './use-shortcuts.ts';

/** The keys that work during the call. */
export function ShortcutsDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useTranslation('visit');
  return (
    <Dialog title={t('call.shortcuts')} isOpen={isOpen} onOpenChange={(open) => !open && onClose()}>
      <dl className={styles.list}>
        {(Object.keys(SHORTCUTS) as ShortcutName[]).map((name) => (
          <div key={name} className={styles.row}>
            <dt>{t(`shortcuts.${name}`)}</dt>
            <dd>
              <kbd className={styles.key}>{t('shortcuts.key', { key: SHORTCUTS[name] })}</kbd>
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
