import { useTranslation } from 'react-i18next';
import { useState } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { ClinicPage } from '../ClinicPage.tsx';
import { VisitTypeDialog } from './VisitTypeDialog.tsx';
import { VisitTypeList } from './VisitTypeList.tsx';
import type { VisitType } from '../../find/queries.ts';

/** What can be booked here: how long it takes, what it costs, and who offers it. */
export default function VisitTypesScreen() {
  const { t } = useTranslation('clinic');
  const [edited, setEdited] = useState<VisitType | 'new'>();
  return (
    <ClinicPage
      title={t('types.title')}
      description={t('types.text')}
      actions={({ isAdmin }) =>
        isAdmin && (
          <Button variant="primary" onPress={() => setEdited('new')}>
            {t('types.add')}
          </Button>
        )
      }
    >
      {({ clinic, isAdmin }) => (
        <>
          <VisitTypeList clinicId={clinic.id} isAdmin={isAdmin} onEdit={setEdited} />
          {edited && (
            <VisitTypeDialog
              clinic={clinic}
              visitType={edited === 'new' ? undefined : edited}
              onClose={() => setEdited(undefined)}
            />
          )}
        </>
      )}
    </ClinicPage>
  );
}
