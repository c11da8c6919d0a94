import type { ReactNode } from 'react';
import {
  Tab,
  TabList,
  TabPanel,
  Tabs as AriaTabs,
  type TabsProps,
} from 'react-aria-components/Tabs';
import styles from './Tabs.module.css';

type Props<Id extends string> = Omit<
  TabsProps,
  'children' | 'className' | 'style' | 'onSelectionChange'
> & {
  /** Names the row of tabs. */
  label: string;
  tabs: readonly { id: Id; label: ReactNode; content: ReactNode }[];
  onSelectionChange?: (id: Id) => void;
};

/** Parts of one screen, one at a time. Keep the choice in the URL where it is worth a link. */
export function Tabs<Id extends string>({ label, tabs, onSelectionChange, ...rest }: Props<Id>) {
  return (
    <AriaTabs
      {...rest}
      onSelectionChange={(key) => onSelectionChange?.(key as Id)}
      className={styles.tabs}
    >
      <TabList aria-label={label} className={styles.list}>
        {tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id} className={styles.tab}>
            {tab.label}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className={styles.panel}>
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
