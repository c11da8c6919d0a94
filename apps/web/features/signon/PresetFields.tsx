import { useTranslation } from 'react-i18next';
import { TextField } from '../../ui/TextField.tsx';
import type { Provider } from './queries.ts';
import styles from './SignOn.module.css';

type Props = { preset: Provider['preset']; provider: Provider | null };

/** Where the provider is: by its issuer, or by what Amazon Cognito calls its parts. */
export function PresetFields({ preset, provider }: Props) {
  const { t } = useTranslation('signon');
  if (preset === 'cognito') {
    return (
      <>
        <div className={styles.pair}>
          <TextField
            label={t('cognito.region')}
            name="region"
            defaultValue={provider?.cognito?.region ?? ''}
            placeholder="eu-central-1"
            isRequired
          />
          <TextField
            label={t('cognito.userPoolId')}
            name="userPoolId"
            defaultValue={provider?.cognito?.userPoolId ?? ''}
            placeholder="eu-central-1_AbCdEfGhI"
            isRequired
          />
        </div>
        <TextField
          label={t('cognito.domain')}
          description={t('cognito.domainHelp')}
          name="domain"
          defaultValue={provider?.cognito?.domain ?? ''}
          isRequired
        />
      </>
    );
  }
  return (
    <>
      <TextField
        label={t('oidc.issuer')}
        description={t('oidc.issuerHelp')}
        name="issuer"
        type="url"
        defaultValue={provider?.preset === 'oidc' ? provider.issuer : ''}
        isRequired
      />
      <TextField
        label={t('oidc.groupsClaim')}
        description={t('oidc.groupsClaimHelp')}
        name="groupsClaim"
        defaultValue={provider?.groupsClaim ?? 'groups'}
        isRequired
      />
      <TextField
        label={t('oidc.extraScopes')}
        description={t('oidc.extraScopesHelp')}
        name="extraScopes"
        defaultValue={provider?.extraScopes.join(' ') ?? ''}
        isOptional
      />
      <TextField
        label={t('oidc.acrValues')}
        description={t('oidc.acrValuesHelp')}
        name="acrValues"
        defaultValue={provider?.acrValues.join(' ') ?? ''}
        isOptional
      />
    </>
  );
}
