/** The words of a FHIR narrative; paragraphs and line breaks become lines. Markup never reaches the page. */
export function narrativeText(div: string): string {
  const parsed = new DOMParser().parseFromString(div, 'text/html');
  for (const end of parsed.querySelectorAll('p, br, li, tr')) end.append('\n');
  for (const lineBreak of parsed.querySelectorAll('br')) lineBreak.replaceWith('\n');
  return parsed.body.textContent.replace(/\n{3,}/g, '\n\n').trim();
}
