import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components/Menu';
import { cx } from './cx.ts';
import { Icon, type IconName } from './Icon.tsx';
import { listBoxStyles } from './ListBox.tsx';
import styles from './Menu.module.css';

export type MenuEntry = {
  id: string;
  label: string;
  icon?: IconName;
  /** Language of the label where it is not the page's. */
  lang?: string;
  onAction?: () => void;
};

type Props = {
  /** Accessible name, where the trigger's words do not say enough. */
  label: string;
  trigger: ReactNode;
  items: readonly MenuEntry[];
  /** Makes the menu a choice of one, and marks it. */
  selected?: string;
  className?: string;
};

/** A button that opens a list of acts, or of choices where `selected` is given. */
export function Menu({ label, trigger, items, selected, className }: Props) {
  return (
    <MenuTrigger>
      <Button className={cx(styles.trigger, className)} aria-label={label}>
        {trigger}
      </Button>
      <Popover className={cx(listBoxStyles.popover, styles.popover)} placement="bottom end">
        <AriaMenu
          items={items}
          className={listBoxStyles.list}
          selectionMode={selected === undefined ? 'none' : 'single'}
          selectedKeys={selected === undefined ? [] : [selected]}
          disallowEmptySelection
        >
          {(item) => (
            <MenuItem
              id={item.id}
              className={listBoxStyles.option}
              textValue={item.label}
              onAction={item.onAction}
            >
              {item.icon && <Icon name={item.icon} />}
              <span lang={item.lang}>{item.label}</span>
              <span className={listBoxStyles.mark}>
                <Icon name="check" size={18} />
              </span>
            </MenuItem>
          )}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
