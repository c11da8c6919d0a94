import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { type FindSearch, withoutUnset } from './find-search.ts';
import styles from './FindScreen.module.css';
import { Results } from './Results.tsx';
import { SearchForm } from './SearchForm.tsx';

const route = getRouteApi('/find');

/** Compares doctors: filters, and each with the next free slots. */
export default function FindScreen() {
  const { t } = useTranslation('find');
  const search = route.useSearch();
  const navigate = useNavigate();

  function change(next: { [Name in keyof FindSearch]: FindSearch[Name] | undefined }) {
    void navigate({
      to: '/find',
      search: withoutUnset({ ...search, ...next }),
      resetScroll: false,
    });
  }

  return (
    <div className={styles.page}>
      <PageHeader title={t('title')} description={t('description')} />
      <SearchForm search={search} onChange={change} />
      <Results
        search={search}
        onRemove={(name) => change({ [name]: undefined })}
        onClear={() => void navigate({ to: '/find', search: {}, resetScroll: false })}
      />
    </div>
  );
}
