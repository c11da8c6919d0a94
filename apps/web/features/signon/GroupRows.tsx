import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { clinicRoles } from '../people/queries.ts';
import type { GroupRow } from './sign-on-values.ts';
import styles from './SignOn.module.css';

type Props = { rows: readonly GroupRow[]; onChange: (rows: GroupRow[]) => void };

/** Which group at the provider gives which role here. */
export function GroupRows({ rows, onChange }: Props) {
  const { t } = useTranslation(['signon', 'codes']);
  const set = (key: number, change: Partial<GroupRow>) =>
    onChange(rows.map((row) => (row.key === key ? { ...row, ...change } : row)));
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{t('groups.title')}</legend>
      <p className={styles.quiet}>{t('groups.text')}</p>
      {rows.map((row) => (
        <div key={row.key} className={styles.row}>
          <TextField
            label={t('groups.group')}
            value={row.group}
            onChange={(group) => set(row.key, { group })}
            maxLength={200}
            isRequired
          />
          <Select
            label={t('groups.role')}
            value={row.role}
            onChange={(role) => set(row.key, { role })}
            options={clinicRoles.map((id) => ({ id, label: t(`codes:role.${id}`) }))}
          />
          <Button
            variant="quiet"
            aria-label={t('groups.removeName', { name: row.group })}
            onPress={() => onChange(rows.filter(({ key }) => key !== row.key))}
          >
            {t('groups.remove')}
          </Button>
        </div>
      ))}
      <div>
        <Button
          size="small"
          onPress={() =>
            onChange([
              ...rows,
              { key: Math.max(-1, ...rows.map(({ key }) => key)) + 1, group: '', role: 'doctor' },
            ])
          }
        >
          {t('groups.add')}
        </Button>
      </div>
    </fieldset>
  );
}
