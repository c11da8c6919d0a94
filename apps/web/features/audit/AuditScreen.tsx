import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Switch } from '../../ui/Switch.tsx';
import { ClinicPage } from '../clinic/ClinicPage.tsx';
import { AuditFilters } from './AuditFilters.tsx';
import { AuditTable } from './AuditTable.tsx';
import { auditQueryOf } from './audit-search.ts';
import styles from './Audit.module.css';
import { ExportButton } from './ExportButton.tsx';

const route = getRouteApi('/clinic/audit');

/** Who did what, when and in which role, in this practice; to be filtered and taken along. */
export default function AuditScreen() {
  const { t } = useTranslation('audit');
  const search = route.useSearch();
  const [isNamed, setNamed] = useState(false);
  const filters = auditQueryOf(search);
  return (
    <ClinicPage
      title={t('title')}
      description={t('text')}
      actions={({ clinicId }) => <ExportButton clinicId={clinicId} filters={filters} />}
    >
      {({ clinicId }) => (
        <div className={styles.page}>
          <AuditFilters key={JSON.stringify(search)} clinicId={clinicId} search={search} />
          <Switch isSelected={isNamed} onChange={setNamed} description={t('names.text')}>
            {t('names.label')}
          </Switch>
          <AuditTable clinicId={clinicId} filters={filters} isNamed={isNamed} />
        </div>
      )}
    </ClinicPage>
  );
}
