import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { acting } from '../../app/acting.ts';
import { Card } from '../../ui/Card.tsx';
import { toast } from '../../ui/Toast.tsx';
import { SubSection } from '../account/settings/SubSection.tsx';
import { AddChildForm } from './AddChildForm.tsx';
import { guardianshipsQuery } from './queries.ts';

/** A child's record, kept by whoever has custody. */
export default function AddChildScreen() {
  const { t } = useTranslation('family');
  const navigate = useNavigate();
  const queries = useQueryClient();
  return (
    <SubSection
      parent={{ to: '/settings/family', label: t('title') }}
      title={t('child.title')}
      description={t('child.text')}
    >
      <Card>
        <AddChildForm
          onAdded={(patientId, name) => {
            toast(t('child.done', { name }));
            acting.choose(patientId);
            void queries.invalidateQueries({ queryKey: guardianshipsQuery.queryKey });
            void navigate({ to: '/settings/family' });
          }}
        />
      </Card>
    </SubSection>
  );
}
