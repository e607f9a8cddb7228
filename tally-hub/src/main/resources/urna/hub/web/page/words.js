/** The page's words and numbers in the reader's language. Spanish unless the address says otherwise. */

export const language = new URLSearchParams(location.search).get("lang") === "en" ? "en" : "es";
export const otherLanguage = language === "en" ? "es" : "en";

const locale = language === "en" ? "en-GB" : "es-VE";
const numbers = new Intl.NumberFormat(language === "en" ? "en" : "es-VE");
const oneDecimal = new Intl.NumberFormat(language === "en" ? "en" : "es-VE", { maximumFractionDigits: 1 });
const dateTime = new Intl.DateTimeFormat(locale, { dateStyle: "short", timeStyle: "medium" });
const moment = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", hour12: false });
const hour = new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit", hour12: false });

let words = {};

/** Loads more words, beside those that there are. */
export async function loadWords(path = "/api/words") {
  const answer = await fetch(`${path}?lang=${language}`);
  if (!answer.ok) {
    throw new Error(`words: ${answer.status}`);
  }
  words = { ...words, ...(await answer.json()) };
}

/** A text, with {0}, {1}, … replaced. */
export function say(key, ...values) {
  return (words[key] ?? key).replace(/\{(\d)\}/g, (_, index) => values[Number(index)]);
}

/** A text for a word of the protocol; the word itself where there is none. */
export function sayOr(prefix, word) {
  return words[`${prefix}.${word}`] ?? word;
}

/** A text of the election's definition. */
export function localized(texts) {
  return texts[language] ?? texts.es;
}

export function number(value) {
  return numbers.format(value);
}

/** A share as percent with at most one decimal. */
export function percent(some, all) {
  return oneDecimal.format(all > 0 ? (100 * some) / all : 0);
}

export function ago(seconds) {
  if (seconds < 90) {
    return say("ago.s", number(Math.max(0, seconds)));
  }
  return seconds < 5400 ? say("ago.min", number(Math.round(seconds / 60))) : say("ago.h", number(Math.round(seconds / 3600)));
}

export function momentOf(seconds) {
  return moment.format(new Date(seconds * 1000));
}

export function hourOf(seconds) {
  return hour.format(new Date(seconds * 1000));
}

export function dateTimeOf(seconds) {
  return dateTime.format(new Date(seconds * 1000));
}
