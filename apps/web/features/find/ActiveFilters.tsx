import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Icon } from '../../ui/Icon.tsx';
import styles from './ActiveFilters.module.css';
import { useActiveFilters } from './filter-labels.ts';
import type { FilterName, FindSearch } from './find-search.ts';

type Props = {
  search: FindSearch;
  onRemove: (name: FilterName) => void;
  onClear: () => void;
  isCentered?: boolean;
};

/** Each filter in use as a button that takes it away. */
export function ActiveFilters({ search, onRemove, onClear, isCentered = false }: Props) {
  const { t } = useTranslation('find');
  const filters = useActiveFilters(search);
  if (filters.length === 0) return null;
  return (
    <div
      role="group"
      aria-label={t('filter.active')}
      className={cx(styles.filters, isCentered && styles.centered)}
    >
      {filters.map(({ name, label }) => (
        <Button
          key={name}
          size="small"
          className={styles.filter}
          aria-label={t('filter.remove', { filter: label })}
          onPress={() => onRemove(name)}
        >
          {label}
          <Icon name="close" size={16} />
        </Button>
      ))}
      {filters.length > 1 && (
        <Button size="small" variant="quiet" onPress={onClear}>
          {t('filter.clear')}
        </Button>
      )}
    </div>
  );
}
