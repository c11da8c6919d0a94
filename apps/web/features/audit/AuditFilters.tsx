import { parseDate } from '@internationalized/date';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { Form } from '../../ui/Form.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { textOf } from '../clinic/form-values.ts';
import { nameOf, peopleQuery } from '../people/queries.ts';
import styles from './Audit.module.css';
import {
  auditActions,
  auditRoles,
  type AuditSearch,
  auditSearch,
  isPatientId,
} from './audit-search.ts';
import { auditKinds, useKindName } from './kind-name.ts';

const all = 'all';

/** What of the log is shown. Nothing is asked for until it is pressed; the address keeps it. */
export function AuditFilters({ clinicId, search }: { clinicId: string; search: AuditSearch }) {
  const { t } = useTranslation(['audit', 'codes']);
  const navigate = useNavigate();
  const kindName = useKindName();
  const people = useQuery(peopleQuery(clinicId)).data ?? [];
  const [account, setAccount] = useState(search.account ?? all);
  const [role, setRole] = useState<string>(search.role ?? all);
  const [action, setAction] = useState<string>(search.action ?? all);
  const [kind, setKind] = useState<string>(search.kind ?? all);
  const clinic = search.clinic === undefined ? {} : { clinic: search.clinic };
  const show = (next: AuditSearch) => void navigate({ to: '/clinic/audit', search: next });
  const anything = { id: all, label: t('filter.all') };

  function submit(values: FormData) {
    const chosen = (id: string) => (id === all ? undefined : id);
    show(
      auditSearch({
        ...clinic,
        account: chosen(account),
        role: chosen(role),
        action: chosen(action),
        kind: chosen(kind),
        patient: textOf(values, 'patient'),
        from: textOf(values, 'from'),
        to: textOf(values, 'to'),
      }),
    );
  }

  return (
    <Card title={t('filter.title')}>
      <Form onSubmit={submit} className={styles.form}>
        <div className={styles.fields}>
          <Select
            label={t('filter.person')}
            value={account}
            onChange={setAccount}
            options={[
              anything,
              ...people.map((person) => ({ id: person.accountId, label: nameOf(person) })),
            ]}
          />
          <Select
            label={t('filter.role')}
            value={role}
            onChange={setRole}
            options={[anything, ...auditRoles.map((id) => ({ id, label: t(`codes:role.${id}`) }))]}
          />
          <Select
            label={t('filter.action')}
            value={action}
            onChange={setAction}
            options={[anything, ...auditActions.map((id) => ({ id, label: t(`action.${id}`) }))]}
          />
          <Select
            label={t('filter.kind')}
            value={kind}
            onChange={setKind}
            options={[anything, ...auditKinds.map((id) => ({ id, label: kindName(id) }))]}
          />
          <DateField
            label={t('filter.from')}
            name="from"
            defaultValue={search.from ? parseDate(search.from) : null}
          />
          <DateField
            label={t('filter.to')}
            name="to"
            defaultValue={search.to ? parseDate(search.to) : null}
          />
          <TextField
            label={t('filter.patient')}
            name="patient"
            defaultValue={search.patient ?? ''}
            validate={(value) =>
              value === '' || isPatientId(value.trim()) ? null : t('filter.notPatient')
            }
          />
        </div>
        <div className={styles.foot}>
          <Button type="submit" variant="primary">
            {t('filter.show')}
          </Button>
          {Object.keys(search).some((key) => key !== 'clinic') && (
            <Button variant="quiet" onPress={() => show(clinic)}>
              {t('filter.clear')}
            </Button>
          )}
        </div>
      </Form>
    </Card>
  );
}
