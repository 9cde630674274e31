// SPDX-License-Identifier: EUPL-1.2
// What somebody can find out: answers compared as a program would, without what differs for everybody every time.

/** The answer to a request, made comparable: status, kind and text. `hide` are words of the question itself. */
export async function answer(visit, path, { hide = [], headers = {}, method = "GET", form } = {}) {
  const found = await visit.page.request.fetch(path, { headers, method, form, maxRedirects: 0 });
  return {
    status: found.status(),
    kind: found.headers()["content-type"],
    location: plain(found.headers().location ?? "", hide),
    text: plain(await found.text(), hide),
  };
}

/** Hides what changes with every answer: form tokens, references, and the words of the question. */
export function plain(text, hide = []) {
  let out = text
    .replaceAll(/(name="_formulier" value=")[^"]*/g, "$1…")
    .replaceAll(/(class="dw-nummer">)[A-Z0-9-]{6,}(?=<\/span><\/p>)/g, "$1…")
    .replaceAll(/("(?:instance|referentie|reference)"\s*:\s*")[^"]*/g, "$1…");
  for (const word of hide) out = out.replaceAll(word, "…");
  return out;
}

const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

/** The address of a record that does not exist, of the same shape: an id made in the same moment, far in the count. */
export function unknown(path) {
  const at = path.length - 3;
  const other = ALPHABET[(ALPHABET.indexOf(path[at]) + 13) % ALPHABET.length];
  return path.slice(0, at) + other + path.slice(at + 1);
}
