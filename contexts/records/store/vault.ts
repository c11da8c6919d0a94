import type { Resource } from '@medplum/fhirtypes';
import type { Secrets } from '@hub/kernel/secrets.ts';
import type { StoredType } from '../fhir/declared.ts';
import { SEALED_ELEMENTS } from '../fhir/sealed.ts';

/** A resource as its row holds it. */
export interface Boxed {
  content: object;
  /** The sensitive elements, encrypted; null where the resource has none. */
  sealed: Buffer | null;
}

export interface Vault {
  /** Parts a resource into what is stored plainly and what is stored encrypted. */
  seal(resource: Resource & { id: string }): Boxed;
  /** Puts it together again. Throws where the box was made for another resource. */
  open<T extends Resource>(content: T, sealed: Buffer | null): T;
}

/** Seals the sensitive elements of resources with AES-256-GCM; each box is bound to its resource. */
export const createVault = (secrets: Secrets): Vault => ({
  seal(resource) {
    const { plain, sensitive } = parted(resource);
    if (Object.keys(sensitive).length === 0) return { content: plain, sealed: null };
    return {
      content: plain,
      sealed: secrets.encrypt(JSON.stringify(sensitive), bindingOf(resource)),
    };
  },
  open(content, sealed) {
    if (sealed === null) return content;
    const opened = JSON.parse(secrets.decrypt(sealed, bindingOf(content))) as Partial<
      typeof content
    >;
    return { ...content, ...opened };
  },
});

const bindingOf = ({ resourceType, id }: Resource): string =>
  `records.resource/${resourceType}/${id ?? ''}`;

/** Elements by their JSON names: `_subscriberId` holds what FHIR adds to the primitive `subscriberId`. */
export const sealedNames = (type: StoredType): string[] =>
  SEALED_ELEMENTS[type].flatMap((name) => [name, `_${name}`]);

function parted(resource: Resource): { plain: object; sensitive: object } {
  const names = new Set(sealedNames(resource.resourceType as StoredType));
  const entries = Object.entries(resource);
  return {
    plain: Object.fromEntries(entries.filter(([name]) => !names.has(name))),
    sensitive: Object.fromEntries(entries.filter(([name]) => names.has(name))),
  };
}
