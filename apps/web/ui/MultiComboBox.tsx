import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Tag, TagGroup, TagList } from 'react-aria-components/TagGroup';
import { useTranslation } from 'react-i18next';
import { ComboBox } from './ComboBox.tsx';
import type { FieldProps } from './Field.tsx';
import { Icon } from './Icon.tsx';
import type { Option } from './ListBox.tsx';
import styles from './MultiComboBox.module.css';

type Props<Id extends string> = FieldProps & {
  name: string;
  options: readonly Option<Id>[];
  value: readonly Id[];
  onChange: (value: Id[]) => void;
  isRequired?: boolean;
};

/** Several of a long list: each is found by typing, and stands as a tag that can be removed. */
export function MultiComboBox<Id extends string>({
  options,
  value,
  onChange,
  isRequired = false,
  label,
  ...field
}: Props<Id>) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [hasChosen, setHasChosen] = useState(false);
  const chosen = value.map((id) => options.find((option) => option.id === id) ?? { id, label: id });
  return (
    <div className={styles.field}>
      <ComboBox
        {...field}
        // Drawn anew with the first choice and after the last, so that "please fill in" does not outlive its cause.
        key={value.length === 0 ? 'none' : 'some'}
        autoFocus={hasChosen}
        placeholder={t('list.add')}
        label={label}
        options={options.filter(({ id }) => !value.includes(id))}
        value={null}
        inputValue={typed}
        onInputChange={setTyped}
        isRequired={isRequired && value.length === 0}
        onChange={(id) => {
          if (id !== null && !value.includes(id)) {
            setHasChosen(true);
            onChange([...value, id]);
          }
          setTyped('');
        }}
      />
      {chosen.length > 0 && (
        <TagGroup
          aria-label={t('list.chosen', { label })}
          onRemove={(keys) => {
            setHasChosen(false);
            onChange(value.filter((id) => !keys.has(id)));
          }}
        >
          <TagList items={chosen} className={styles.tags}>
            {(option) => (
              <Tag textValue={option.label} className={styles.tag}>
                {option.label}
                <Button slot="remove" className={styles.remove}>
                  <Icon name="close" size={16} />
                </Button>
              </Tag>
            )}
          </TagList>
        </TagGroup>
      )}
    </div>
  );
}
