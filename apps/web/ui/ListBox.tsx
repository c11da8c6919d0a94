import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { useTranslation } from 'react-i18next';
import { Icon } from './Icon.tsx';
import styles from './ListBox.module.css';

/** One choice of a Select or ComboBox: `id` is the value, `label` what is read. */
export type Option<Id extends string = string> = { id: Id; label: string };

/** The open list of a Select (which gives its `options`) or a ComboBox (which filters its own). */
export function OptionList({ options }: { options?: Iterable<Option> }) {
  const { t } = useTranslation();
  return (
    <ListBox<Option>
      items={options}
      className={styles.list}
      renderEmptyState={() => <div className={styles.empty}>{t('list.noMatches')}</div>}
    >
      {(option) => (
        <ListBoxItem className={styles.option} textValue={option.label}>
          <span>{option.label}</span>
          <span className={styles.mark}>
            <Icon name="check" size={18} />
          </span>
        </ListBoxItem>
      )}
    </ListBox>
  );
}

export { styles as listBoxStyles };
