import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Badge } from '../../ui/Badge.tsx';
import { Banner } from '../../ui/Banner.tsx';
import { Card } from '../../ui/Card.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useRuleWords } from '../../i18n/rule-words.ts';
import { accessQuery } from './access-query.ts';
import { useAreaName } from './area-name.ts';
import styles from './People.module.css';
import { byArea, type Permission, permissionsOf } from './permissions.ts';
import { clinicRoles, type Person } from './queries.ts';

/** What a person may do in this practice, in words, and which role gives it. */
export function PermissionsCard({ person }: { person: Person }) {
  const { t } = useTranslation('people');
  const areaName = useAreaName();
  const found = useQuery(accessQuery());
  const held = person.memberships
    .filter((one) => !one.suspendedAt)
    .flatMap(({ role }) => clinicRoles.find((one) => one === role) ?? []);
  const areas = found.data ? byArea(permissionsOf(found.data, held)) : [];
  return (
    <Card title={t('may.title')}>
      {found.isPending ? (
        <Skeleton lines={10} />
      ) : found.isError ? (
        <ErrorState error={found.error} onRetry={() => void found.refetch()} />
      ) : areas.length === 0 ? (
        <p>{t('may.nothing')}</p>
      ) : (
        <div className={styles.areas}>
          <p className={styles.quiet}>{t('may.text')}</p>
          {!person.hasFactor && (
            <Banner tone="warning" isAnnounced={false}>
              {t('may.noFactor')}
            </Banner>
          )}
          {areas.map(([area, permissions]) => (
            <section key={area} aria-label={areaName(area)}>
              <h3 className={styles.area}>{areaName(area)}</h3>
              {/* oxlint-disable-next-line jsx-a11y/no-redundant-roles -- Safari drops it from a list without bullets. */}
              <ul role="list" className={styles.permissions}>
                {permissions.map((permission) => (
                  <PermissionLine key={permission.rule} permission={permission} />
                ))}
              </ul>
            </section>
          ))}
        </div>
      )}
    </Card>
  );
}

function PermissionLine({ permission: { rule, reasons } }: { permission: Permission }) {
  const { t } = useTranslation(['people', 'codes']);
  const words = useRuleWords();
  return (
    <li className={styles.permission}>
      <span>{words(rule)}</span>
      <span className={styles.badges}>
        {reasons.map(({ role, reach }) => (
          <Badge key={role + reach}>
            {t('may.reason', { role: t(`codes:role.${role}`), reach: t(`reach.${reach}`) })}
          </Badge>
        ))}
      </span>
    </li>
  );
}
