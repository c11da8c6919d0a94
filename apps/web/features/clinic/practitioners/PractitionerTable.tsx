import { useTranslation } from 'react-i18next';
import { useLocale } from 'react-aria-components/I18nProvider';
import { Avatar } from '../../../ui/Avatar.tsx';
import { Badge } from '../../../ui/Badge.tsx';
import { Button } from '../../../ui/Button.tsx';
import { ButtonLink, Link } from '../../../ui/Link.tsx';
import { type Column, Table } from '../../../ui/Table.tsx';
import type { Practitioner } from '../../find/queries.ts';
import { CheckBadge } from './CheckBadge.tsx';
import styles from './Practitioners.module.css';

type Props = {
  practitioners: readonly Practitioner[];
  clinicId: string;
  isAdmin: boolean;
  onActivate: (practitioner: Practitioner) => void;
  onDeactivate: (practitioner: Practitioner) => void;
};

/** Practitioners with what they do and whether patients find them. */
export function PractitionerTable({
  practitioners,
  clinicId,
  isAdmin,
  onActivate,
  onDeactivate,
}: Props) {
  const { t } = useTranslation(['clinic', 'codes']);
  const { locale } = useLocale();
  const languageNames = new Intl.DisplayNames(locale, { type: 'language' });
  const list = new Intl.ListFormat(locale, { type: 'conjunction', style: 'narrow' });
  const columns: Column<Practitioner>[] = [
    {
      id: 'name',
      header: t('people.name'),
      cell: ({ displayName, givenName, familyName, photoUrl, slug, public: isPublic }) => (
        <span className={styles.person}>
          <Avatar name={`${givenName} ${familyName}`} photoUrl={photoUrl} size="small" />
          {isPublic ? (
            <Link to="/doctors/$slug" params={{ slug }}>
              {displayName}
            </Link>
          ) : (
            <span>{displayName}</span>
          )}
        </span>
      ),
    },
    {
      id: 'specialties',
      header: t('people.specialties'),
      cell: ({ specialties }) =>
        list.format(specialties.map((code) => t(`codes:specialty.${code}`))),
    },
    {
      id: 'languages',
      header: t('people.languages'),
      cell: ({ languages }) => list.format(languages.map((code) => languageNames.of(code) ?? code)),
    },
    {
      id: 'check',
      header: t('check.title'),
      cell: (one) => <CheckBadge status={one.registrationCheck.status} />,
    },
    {
      id: 'state',
      header: t('people.state'),
      cell: ({ active }) => (
        <Badge tone={active ? 'success' : 'neutral'}>
          {t(active ? 'people.active' : 'people.inactive')}
        </Badge>
      ),
    },
  ];
  const absences: Column<Practitioner> = {
    id: 'absences',
    header: t('people.absences'),
    cell: ({ id, displayName, active }) =>
      active && (
        <ButtonLink
          to="/clinic/practitioners/$practitionerId/absences"
          params={{ practitionerId: id }}
          search={{ clinic: clinicId }}
          variant="quiet"
          size="small"
          aria-label={t('people.absencesOf', { name: displayName })}
        >
          {t('people.plan')}
        </ButtonLink>
      ),
  };
  const acts: Column<Practitioner> = {
    id: 'acts',
    header: t('people.acts'),
    cell: (practitioner) => (
      <span className={styles.acts}>
        <ButtonLink
          to="/clinic/practitioners/$practitionerId"
          params={{ practitionerId: practitioner.id }}
          search={{ clinic: clinicId }}
          variant="secondary"
          size="small"
          aria-label={t('people.editName', { name: practitioner.displayName })}
        >
          {t('people.edit')}
        </ButtonLink>
        {practitioner.active ? (
          <Button
            variant="quiet"
            size="small"
            aria-label={t('people.deactivateName', { name: practitioner.displayName })}
            onPress={() => onDeactivate(practitioner)}
          >
            {t('people.deactivate')}
          </Button>
        ) : (
          <Button
            variant="quiet"
            size="small"
            aria-label={t('people.activateName', { name: practitioner.displayName })}
            onPress={() => onActivate(practitioner)}
          >
            {t('people.activate')}
          </Button>
        )}
      </span>
    ),
  };
  return (
    <Table
      label={t('nav.practitioners')}
      rows={practitioners}
      rowKey={({ id }) => id}
      columns={[...columns, absences, ...(isAdmin ? [acts] : [])]}
    />
  );
}
