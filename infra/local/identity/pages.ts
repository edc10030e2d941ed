import type { IdentityTexts } from './texts.ts';

/** Peil's own colours (web/src/lib/style/tokens.css), repeated here because this stands for another service. */
const STYLE = `
:root { color-scheme: light dark; --ground: #faf6ef; --surface: #fffdf9; --ink: #1f1b16; --soft: #5a5147;
  --edge: #86796a; --action: #0b5a5e; --on-action: #fff; --focus: #ffb224; --error: #a8201a; --tint: #fcebe8; }
@media (prefers-color-scheme: dark) { :root { --ground: #191613; --surface: #232019; --ink: #f4ede2;
  --soft: #c1b6a6; --edge: #978b7a; --action: #7fd0cb; --on-action: #0c2123; --error: #ffb4a9; --tint: #43201c; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1.125rem/1.75rem system-ui, sans-serif; }
main { max-width: 30rem; margin: 0 auto; padding: 2rem 1rem; }
h1 { font-size: 1.75rem; line-height: 2.25rem; margin: 0 0 1rem; }
p { margin: 0 0 1rem; } .soft { color: var(--soft); font-size: 1rem; line-height: 1.5rem; margin-block-start: 1.5rem; }
label { display: block; font-weight: 600; margin-block-end: 0.25rem; }
input { display: block; inline-size: 100%; min-block-size: 3rem; margin-block-end: 1rem; padding: 0 0.75rem;
  font: inherit; color: inherit; background: var(--surface); border: 2px solid var(--edge); border-radius: 0.375rem; }
button, .button { display: inline-block; min-block-size: 3rem; padding: 0.5rem 1.25rem; margin: 0.5rem 0.75rem 0 0;
  font: inherit; font-weight: 600; cursor: pointer; border: 2px solid var(--action); border-radius: 0.375rem;
  background: var(--action); color: var(--on-action); text-decoration: none; }
button.quiet { background: transparent; color: var(--action); }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
.error { border-inline-start: 4px solid var(--error); background: var(--tint); padding: 0.75rem 1rem; }
`;

/** The sign-in form. It needs no script; `failed` repeats what was typed as the name and says what is wrong. */
export function signInPage(texts: IdentityTexts, failed?: { username: string }): string {
  const described = failed ? ' aria-invalid="true" aria-describedby="wrong"' : '';
  return page(
    texts,
    failed ? texts.errorPrefix + texts.signIn : texts.signIn,
    `<h1>${escape(texts.signIn)}</h1>
${failed ? `<p class="error" id="wrong" role="alert">${escape(texts.wrong)}</p>` : ''}
<form method="post">
<label for="username">${escape(texts.username)}</label>
<input id="username" name="username" autocomplete="username" autocapitalize="none" spellcheck="false" required
  value="${escape(failed?.username ?? '')}"${described}>
<label for="password">${escape(texts.password)}</label>
<input id="password" name="password" type="password" autocomplete="current-password" required${described}>
<button name="intent" value="sign-in">${escape(texts.submit)}</button>
<button class="quiet" name="intent" value="cancel" formnovalidate>${escape(texts.cancel)}</button>
</form>
<p class="soft">${escape(texts.localOnly)}</p>`,
  );
}

/** Said when the sign-in that a page belongs to is over or unknown. */
export const expiredPage = (texts: IdentityTexts, peil: string): string =>
  page(
    texts,
    texts.expiredTitle,
    `<h1>${escape(texts.expiredTitle)}</h1><p>${escape(texts.expired)}</p>${linkTo(texts, peil)}`,
  );

/** What went wrong between Peil and this provider, for whoever sets it up. */
export const errorPage = (texts: IdentityTexts, peil: string, detail: string): string =>
  page(
    texts,
    texts.failedTitle,
    `<h1>${escape(texts.failedTitle)}</h1><p>${escape(texts.failed)}</p>
<p class="soft">${escape(detail)}</p>${linkTo(texts, peil)}`,
  );

/** Asks whether to sign out. `form` is the provider's own hidden form `op.logoutForm`. */
export const signOutPage = (texts: IdentityTexts, form: string): string =>
  page(
    texts,
    texts.signOut,
    `<h1>${escape(texts.signOutQuestion)}</h1>${form}
<button form="op.logoutForm" name="logout" value="yes">${escape(texts.signOut)}</button>
<button class="quiet" form="op.logoutForm">${escape(texts.stay)}</button>`,
  );

export const signedOutPage = (texts: IdentityTexts, peil: string): string =>
  page(
    texts,
    texts.signedOut,
    `<h1>${escape(texts.signedOut)}</h1><p>${escape(texts.signedOutText)}</p>${linkTo(texts, peil)}`,
  );

const linkTo = (texts: IdentityTexts, peil: string): string =>
  `<p><a class="button" href="${escape(peil)}">${escape(texts.toPeil)}</a></p>`;

function page(texts: IdentityTexts, title: string, body: string): string {
  return `<!doctype html>
<html lang="${texts.language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title><style>${STYLE}</style></head>
<body><main>
${body}
</main></body>
</html>
`;
}

const escape = (text: string): string =>
  text.replace(
    /[&<>"']/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[sign] ?? sign,
  );
