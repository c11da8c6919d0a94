import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { useProblemText } from '../../ui/problem-text.ts';
import { TextArea } from '../../ui/TextArea.tsx';
import { Collision } from './Collision.tsx';
import styles from './NoteEditor.module.css';
import type { DraftState, NoteDraft } from './note-draft.ts';
import { SaveStatus } from './SaveStatus.tsx';
import { isEmpty, soapSections } from './soap.ts';

/** The four sections while they are written, and the way to sign them. */
export function DraftNote({ draft, state }: { draft: NoteDraft; state: DraftState }) {
  const { t } = useTranslation('notes');
  const problemText = useProblemText();
  const [isAsking, setAsking] = useState(false);
  const [hasFailed, setFailed] = useState(false);

  function saveByKey(event: Pick<KeyboardEvent, 'ctrlKey' | 'metaKey' | 'key' | 'preventDefault'>) {
    // Everyone's habit; the browser would offer to save the page.
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's') {
      event.preventDefault();
      void draft.flush();
    }
  }

  async function sign() {
    setFailed(false);
    const isSigned = await draft.sign();
    setAsking(false);
    setFailed(!isSigned);
  }

  return (
    <section className={styles.editor} aria-label={t('document.title')}>
      <div className={styles.sections}>
        {state.isMerged && <Banner title={t('merged.title')}>{t('merged.text')}</Banner>}
        {state.save === 'refused' && (
          <Banner tone="danger" title={t('refused.title')}>
            {problemText(state.error)} {t('refused.text')}
          </Banner>
        )}
        {hasFailed && state.save !== 'refused' && (
          <Banner tone="danger" title={t('sign.failedTitle')}>
            {t('sign.failedText')}
          </Banner>
        )}
        {soapSections.map(({ key }) => {
          const theirs = state.theirs[key];
          return (
            <div key={key} className={styles.section}>
              <TextArea
                label={t(`section.${key}`)}
                description={t(`hint.${key}`)}
                value={state.texts[key]}
                onChange={(text) => draft.type(key, text)}
                isReadOnly={state.isSigning}
                onKeyDown={saveByKey}
                rows={4}
              />
              {theirs !== undefined && (
                <Collision
                  section={t(`section.${key}`)}
                  mine={state.texts[key]}
                  theirs={theirs}
                  onSettle={(text) => draft.resolve(key, text)}
                />
              )}
            </div>
          );
        })}
      </div>
      <footer className={styles.foot}>
        <SaveStatus state={state} />
        <Button variant="primary" onPress={() => setAsking(true)} disabledReason={whyNot(state)}>
          {t('sign.action')}
        </Button>
      </footer>
      <ConfirmDialog
        title={t('sign.title')}
        confirmLabel={t('sign.confirm')}
        isOpen={isAsking}
        isPending={state.isSigning}
        onOpenChange={setAsking}
        onConfirm={() => void sign()}
      >
        <p>{t('sign.text')}</p>
      </ConfirmDialog>
    </section>
  );

  function whyNot({ texts, save }: DraftState): string | undefined {
    if (save === 'conflict') return t('sign.needsDecision');
    return isEmpty(texts) ? t('sign.needsText') : undefined;
  }
}
