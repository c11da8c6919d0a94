import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { ClinicPage } from '../clinic/ClinicPage.tsx';
import { CreateDialog } from './CreateDialog.tsx';
import styles from './Integrations.module.css';
import { IntegrationsCard } from './IntegrationsCard.tsx';
import type { WithSecret } from './queries.ts';
import { SecretCard } from './SecretCard.tsx';

/** The programs that may use the API for this practice, and what each may do. */
export default function IntegrationsScreen() {
  const { t } = useTranslation('integrations');
  const [isCreating, setCreating] = useState(false);
  const [shown, setShown] = useState<WithSecret>();
  return (
    <ClinicPage
      title={t('title')}
      description={t('text')}
      actions={() => (
        <Button variant="primary" onPress={() => setCreating(true)}>
          {t('create.open')}
        </Button>
      )}
    >
      {({ clinicId }) => (
        <div className={styles.page}>
          {shown && <SecretCard integration={shown} onDone={() => setShown(undefined)} />}
          <IntegrationsCard clinicId={clinicId} onSecret={setShown} />
          {isCreating && (
            <CreateDialog
              clinicId={clinicId}
              onClose={() => setCreating(false)}
              onCreated={(created) => {
                setCreating(false);
                setShown(created);
              }}
            />
          )}
        </div>
      )}
    </ClinicPage>
  );
}
