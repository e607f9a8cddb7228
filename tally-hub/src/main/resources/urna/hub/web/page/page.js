/** The hub's page: listens to the hub for one view and shows it, until another is asked for. */
import { followLinks, hrefOf, parametersOf, viewOf } from "./address.js";
import { make, setText } from "./dom.js";
import { makePlace, updatePlace } from "./place.js";
import { loadSession, makeSessionBar } from "./session.js";
import { ago, language, loadWords, otherLanguage, say } from "./words.js";

const RETRY_MILLISECONDS = 5000;
/** Where a hub has no more room; not all at one moment. */
const BUSY_MILLISECONDS = 20000;
const BUSY = new Set(["too-many-pages", "too-many-pages-here"]);
const OPERATORS = new Set(["OPERATOR", "AUDITOR", "ADMINISTRATOR"]);

const main = document.getElementById("main");
const status = make("p", { class: "badge", id: "status", role: "status", "data-status": "loading" });
const switchLanguage = make("a", { lang: otherLanguage, role: "button", class: "outline secondary", id: "language" });

/** What the hub's clock says, less what ours says: a phone's clock may be wrong. */
let clockOffsetSeconds = 0;
let me;
let view = viewOf(location.search);
let events;
let retry;
let element;

function setStatus(name, mark, text) {
  status.dataset.status = name;
  setText(status, `${mark} ${text}`);
}

function isOperator() {
  return OPERATORS.has(me.role);
}

/** Changes what is looked for at this place; the address follows, without a step in the history for each letter. */
function refine(changes) {
  view = { ...view, ...changes };
  history.replaceState(null, "", hrefOf(view, language));
  listen();
}

function show(tallies) {
  clockOffsetSeconds = tallies.nowSeconds - Date.now() / 1000;
  if (!element) {
    element = makePlace({ view, tallies, operator: isOperator(), auditor: isOperator() && me.role !== "OPERATOR", refine });
    main.replaceChildren(element);
  }
  updatePlace(element, tallies, view, isOperator());
  document.title = `${tallies.place.name || say("hub")} · Urna`;
  if (tallies.running) {
    setStatus("live", "●", say("live"));
  } else {
    setStatus("stopped", "⚠", say("stopped"));
  }
}

function showTimes() {
  const now = Math.round(Date.now() / 1000 + clockOffsetSeconds);
  for (const seen of document.querySelectorAll("[data-seen]")) {
    if (seen.dataset.seen !== "") {
      setText(seen, ago(now - Number(seen.dataset.seen)));
    }
  }
}

function listen() {
  clearTimeout(retry);
  events?.close();
  switchLanguage.href = hrefOf(view, otherLanguage);
  const path = isOperator() ? "/api/watch" : "/api";
  const source = new EventSource(`${path}/events?${parametersOf(view)}`);
  events = source;
  source.addEventListener("tallies", (event) => {
    if (source === events) {
      show(JSON.parse(event.data));
    }
  });
  source.addEventListener("error", () => {
    if (source === events) {
      lost(source, path);
    }
  });
}

/** The browser connects again by itself, unless it was refused; why, its source of events does not tell. */
async function lost(source, path) {
  if (source.readyState !== EventSource.CLOSED) {
    setStatus("lost", "⚠", say("reconnecting"));
    return;
  }
  const { status, word } = await askWhy(path);
  if (source !== events) {
    return;
  }
  if (status === 404) {
    showMissing();
  } else if (status === 401 || status === 403) {
    // The session has ended: what is for operators goes from the screen.
    location.reload();
  } else if (BUSY.has(word)) {
    const tallies = await askOnce(path);
    if (source !== events) {
      return;
    }
    if (tallies !== undefined) {
      show(tallies);
    }
    setStatus("busy", "⚠", say(word));
    retry = setTimeout(listen, BUSY_MILLISECONDS * (1 + Math.random()));
  } else {
    setStatus("lost", "⚠", say("reconnecting"));
    retry = setTimeout(listen, RETRY_MILLISECONDS);
  }
}

async function askWhy(path) {
  const stop = new AbortController();
  try {
    const answer = await fetch(`${path}/events?${parametersOf(view)}`, { signal: stop.signal });
    const isSaid = !answer.ok && answer.headers.get("Content-Type")?.startsWith("application/json");
    return { status: answer.status, word: isSaid ? (await answer.json()).error : undefined };
  } catch {
    return {};
  } finally {
    stop.abort();
  }
}

/** How things stand now, where nobody tells of the next change. */
async function askOnce(path) {
  try {
    const answer = await fetch(`${path}/tallies?${parametersOf(view)}`);
    return answer.ok ? await answer.json() : undefined;
  } catch {
    return undefined;
  }
}

function showMissing() {
  element = undefined;
  setStatus("live", "∅", say("missing.short"));
  main.replaceChildren(make("h1", { tabindex: "-1" }, say("missing")), make("p", {}, make("a", { href: hrefOf({}, language), "data-view": "" }, say("missing.home"))));
}

await loadWords();
me = await loadSession();
document.documentElement.lang = language;
setText(document.getElementById("skip"), say("skip"));
switchLanguage.textContent = say("switchLanguage");
document.getElementById("header").append(
  make("nav", {}, make("a", { href: hrefOf({}, language), "data-view": "", class: "brand" }, make("img", { src: "/icon.svg", alt: "", width: "28", height: "28" }), make("strong", {}, "Urna"), make("span", { class: "quiet" }, say("title"))), make("div", { class: "tools" }, status, makeSessionBar(me), switchLanguage)),
);
document.getElementById("footer").append(make("small", {}, say("footer")));
setStatus("loading", "◌", say("loading"));
followLinks((next) => {
  view = next;
  element = undefined;
  listen();
  window.scrollTo(0, 0);
});
setInterval(showTimes, 1000);
listen();
