import type {
  Coding,
  Element,
  Extension,
  Questionnaire,
  QuestionnaireItem,
} from '@medplum/fhirtypes';
import type { IntakeFormPublished } from '@hub/contracts/events/scheduling.ts';
import type { IntakeItem } from '@hub/contracts/intake.ts';
import type { LocalizedText } from '@hub/contracts/localized-text.ts';

const TRANSLATION = 'http://hl7.org/fhir/StructureDefinition/translation';
const KINDS = { text: 'text', choice: 'choice', date: 'date', consent: 'boolean' } as const;

/** The canonical address of the questions before a visit type; answers add `|version`. */
export const canonicalOf = (visitTypeId: string): string => `urn:uuid:${visitTypeId}`;

/**
 * The questions of a clinic as FHIR R4 Questionnaire. A text in several languages is one text with
 * translations, as FHIR's extension has it; a consent is a boolean.
 */
export function questionnaireOf(form: IntakeFormPublished): Questionnaire {
  const { visitTypeId, clinicId, version, title, items } = form;
  return {
    resourceType: 'Questionnaire',
    id: visitTypeId,
    url: canonicalOf(visitTypeId),
    version: String(version),
    status: items.length === 0 ? 'retired' : 'active',
    ...translated('title', title),
    subjectType: ['Patient'],
    useContext: [
      {
        code: {
          system: 'http://terminology.hl7.org/CodeSystem/usage-context-type',
          code: 'venue',
        },
        valueReference: { reference: `Organization/${clinicId}` },
      },
    ],
    ...(items.length > 0 && { item: items.map(itemOf) }),
  };
}

const itemOf = ({
  id,
  kind,
  label,
  required,
  options,
  multiple,
}: IntakeItem): QuestionnaireItem => ({
  linkId: id,
  type: KINDS[kind],
  ...translated('text', label),
  ...(required && { required }),
  ...(multiple && { repeats: true }),
  ...(options.length > 0 && {
    answerOption: options.map((option) => ({
      valueCoding: { code: option.code, ...translated('display', option.label) } as Coding,
    })),
  }),
});

type Translated<Name extends string> = { [Key in Name]?: string } & {
  [Key in `_${Name}`]?: Element;
};

/** `{ text: 'Allergies?', _text: { extension: [German, French] } }`. */
function translated<Name extends string>(name: Name, text: LocalizedText): Translated<Name> {
  const [first, ...others] = Object.entries(text).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  if (!first) return {};
  const extension = [first, ...others].map(translationOf);
  return { [name]: first[1], [`_${name}`]: { extension } } as Translated<Name>;
}

const translationOf = ([lang, content]: [string, string]): Extension => ({
  url: TRANSLATION,
  extension: [
    { url: 'lang', valueCode: lang },
    { url: 'content', valueString: content },
  ],
});
