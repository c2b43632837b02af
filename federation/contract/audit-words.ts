/**
 * The name under which a deed of the audit log has its words: `put /v1/restocks/:station/:epoch/:seq` → `put-restocks`, `command account
 * add` → `command-account-add`. What a call names is not part of it; how it is written is (`.csv`, `.pdf`).
 */
export function wordsKeyOf(what: string): string {
  return what
    .replace(/\{[^}]*\](csv|xlsx|pdf)\}/, '/$1')
    .replaceAll(/\{[^}]*\}/g, '')
    .split(/[\s/.]+/)
    .filter((part) => part !== '' && part !== 'v1' && part !== 'county' && !part.startsWith(':'))
    .join('-')
}
