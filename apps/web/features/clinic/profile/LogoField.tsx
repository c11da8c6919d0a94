import { useMutation, useQueryClient } from '@tanstack/react-query';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../app/api.ts';
import { ApiProblem } from '../../../app/problem.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { useProblemText } from '../../../ui/problem-text.ts';
import { toast } from '../../../ui/Toast.tsx';
import { type Clinic, clinicQuery } from '../queries.ts';
import { base64Of, LARGEST_IMAGE_BYTES } from './image-file.ts';
import styles from './Profile.module.css';

/** The practice's logo; takes effect at once. */
export function LogoField({ clinic }: { clinic: Clinic }) {
  const { t } = useTranslation('clinic');
  const problemText = useProblemText();
  const cache = useQueryClient();
  const path = '/api/v1/directory/clinics/{clinicId}/logo';
  const params = { path: { clinicId: clinic.id } };
  const change = useMutation({
    mutationFn: async (file: File | null) => {
      if (!file) return call(api.DELETE(path, { params }));
      if (file.size > LARGEST_IMAGE_BYTES) throw new ApiProblem(413, 'image_too_large', '');
      return call(api.PUT(path, { params, body: { data: await base64Of(file) } }));
    },
    onSuccess: (saved, file) => {
      cache.setQueryData(clinicQuery(clinic.id).queryKey, saved);
      toast(t(file ? 'logo.saved' : 'logo.removed'));
    },
  });
  const isUnsuitable = change.error instanceof ApiProblem && change.error.status === 422;
  return (
    <div className={styles.logo}>
      <span className={styles.frame}>
        {clinic.logoUrl ? (
          <img src={clinic.logoUrl} alt={t('logo.alt', { name: clinic.name })} />
        ) : (
          <Icon name="building" size={40} />
        )}
      </span>
      <div className={styles.logoActs}>
        <p className={styles.help}>{t('logo.help')}</p>
        <div className={styles.buttons}>
          <FileTrigger
            acceptedFileTypes={['image/png', 'image/jpeg', 'image/webp']}
            onSelect={(files) => files?.[0] && change.mutate(files[0])}
          >
            <Button isPending={change.isPending}>
              {t(clinic.logoUrl ? 'logo.replace' : 'logo.choose')}
            </Button>
          </FileTrigger>
          {clinic.logoUrl && (
            <Button variant="quiet" onPress={() => change.mutate(null)}>
              {t('logo.remove')}
            </Button>
          )}
        </div>
        {change.isError && (
          <Banner tone="danger">
            {isUnsuitable
              ? t('logo.unsuitable')
              : problemText(change.error, { image_too_large: t('logo.tooLarge') })}
          </Banner>
        )}
      </div>
    </div>
  );
}
