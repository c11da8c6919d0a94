import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../app/api.ts';
import type { Language } from '../../i18n/languages.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { ButtonLink } from '../../ui/Link.tsx';
import { useProblemText } from '../../ui/problem-text.ts';
import { SubSection } from '../account/settings/SubSection.tsx';
import { ErasurePreview } from './ErasurePreview.tsx';
import styles from './Privacy.module.css';
import { useErasureTexts } from './use-erasure-texts.ts';
import { useWhom } from './use-whom.ts';

/** Erasure in steps: what it means, what would go and stay, and the confirmation. */
export default function ErasureScreen() {
  const { t, i18n } = useTranslation('privacy');
  const problemText = useProblemText();
  const texts = useErasureTexts();
  const whom = useWhom();
  const [erasureId, setErasureId] = useState<string>();
  const preview = useMutation({
    mutationFn: () =>
      call(
        api.POST('/api/v1/privacy/erasures', {
          body: { ...whom, locale: i18n.language as Language },
        }),
      ),
    onSuccess: ({ id }) => setErasureId(id),
  });
  return (
    <SubSection
      parent={{ to: '/settings/privacy', label: t('title') }}
      title={t('erasure.title')}
      description={t('erasure.text')}
    >
      {erasureId ? (
        <ErasurePreview id={erasureId} isForOther={whom.patientId !== undefined} />
      ) : (
        <Card>
          <p>{t('erasure.steps')}</p>
          <ul className={styles.bullets}>
            {whom.patientId === undefined && <li>{t('erasure.signOut')}</li>}
            <li>{t('erasure.visits')}</li>
            <li>{t('erasure.export')}</li>
          </ul>
          {preview.error && <Banner tone="danger">{problemText(preview.error, texts)}</Banner>}
          <div className={styles.acts}>
            <Button isPending={preview.isPending} onPress={() => preview.mutate()}>
              {t('erasure.preview')}
            </Button>
            <ButtonLink to="/settings/privacy/export" variant="quiet">
              {t('erasure.exportLink')}
            </ButtonLink>
          </div>
        </Card>
      )}
    </SubSection>
  );
}
