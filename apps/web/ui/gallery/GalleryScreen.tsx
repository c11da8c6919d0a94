import { PageHeader } from '../PageHeader.tsx';
import { DataSection } from './DataSection.tsx';
import { FieldsSection } from './FieldsSection.tsx';
import { FormSection } from './FormSection.tsx';
import styles from './Gallery.module.css';
import { MessagesSection } from './MessagesSection.tsx';
import { OverlaysSection } from './OverlaysSection.tsx';
import { PressSection } from './PressSection.tsx';
import { TokensSection } from './TokensSection.tsx';

/** Every component in every state; for development, in English only. */
export default function GalleryScreen() {
  return (
    <>
      <PageHeader
        title="Components"
        description="Every component in every state, in the language and appearance chosen above."
      />
      <div className={styles.sections}>
        <TokensSection />
        <PressSection />
        <FieldsSection />
        <FormSection />
        <OverlaysSection />
        <DataSection />
        <MessagesSection />
      </div>
    </>
  );
}
