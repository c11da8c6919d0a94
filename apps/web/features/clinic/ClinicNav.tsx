import { useTranslation } from 'react-i18next';
import { SubNav, SubNavLink } from '../../ui/SubNav.tsx';

type Props = { isAdmin: boolean; clinic: string | undefined };

/** The parts of running a practice. The desk sees those that it may read. */
export function ClinicNav({ isAdmin, clinic }: Props) {
  const { t } = useTranslation('clinic');
  const search = clinic === undefined ? {} : { clinic };
  return (
    <SubNav label={t('nav.label')}>
      <SubNavLink
        to="/clinic"
        search={search}
        activeOptions={{ exact: true, includeSearch: false }}
      >
        {t('nav.profile')}
      </SubNavLink>
      <SubNavLink to="/clinic/practitioners" search={search} activeOptions={loose}>
        {t('nav.practitioners')}
      </SubNavLink>
      <SubNavLink to="/clinic/visit-types" search={search} activeOptions={loose}>
        {t('nav.visitTypes')}
      </SubNavLink>
      <SubNavLink to="/clinic/waiting-list" search={search} activeOptions={loose}>
        {t('nav.waitingList')}
      </SubNavLink>
      {isAdmin && (
        <>
          <SubNavLink to="/clinic/rules" search={search} activeOptions={loose}>
            {t('nav.rules')}
          </SubNavLink>
          <SubNavLink to="/clinic/people" search={search} activeOptions={loose}>
            {t('nav.people')}
          </SubNavLink>
          <SubNavLink to="/clinic/sign-on" search={search} activeOptions={loose}>
            {t('nav.signOn')}
          </SubNavLink>
          <SubNavLink to="/clinic/integrations" search={search} activeOptions={loose}>
            {t('nav.integrations')}
          </SubNavLink>
          <SubNavLink to="/clinic/audit" search={search} activeOptions={loose}>
            {t('nav.audit')}
          </SubNavLink>
        </>
      )}
    </SubNav>
  );
}

// A page stays marked whatever its filters are.
const loose = { includeSearch: false };
