import { PageHeader } from '../PageHeader.tsx';

/** Every component in every state; for development, in English only. */
export default function GalleryScreen() {
  return <PageHeader title="Components" />;
}
