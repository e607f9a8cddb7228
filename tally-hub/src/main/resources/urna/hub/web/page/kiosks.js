/** The kiosks of a commune, and what was refused of them. */
import { keepChildren, make, part, setText } from "./dom.js";
import { ago, number, say, sayOr, timeOf } from "./words.js";

const STATE_MARKS = { NOT_OPENED: "○", OPEN: "●", CLOSED: "■", OFFLINE: "⚠" };
const GRAVE = new Set(["fork", "root-mismatch", "duplicate-vote-id", "invalid-signature", "unknown-signer", "unsorted-segment"]);
const COLUMNS = ["state", "seen", "entries", "waiting", "alarms", "refused"];

export function stateText(prefix, state) {
  return `${STATE_MARKS[state]} ${say(`${prefix}.${state}`)}`;
}

export function makeKiosks() {
  return make(
    "table",
    { class: "kiosks" },
    make(
      "thead",
      {},
      make("tr", {}, make("th", { scope: "col" }, say("kiosk")), ...COLUMNS.map((column) => make("th", { scope: "col" }, say(`kiosk.${column}`)))),
    ),
    make("tbody", { "data-part": "rows" }),
  );
}

export function updateKiosks(table, kiosks, nowSeconds) {
  keepChildren(part(table, "rows"), kiosks, (kiosk) => kiosk.id, makeRow, (row, kiosk) => updateRow(row, kiosk, nowSeconds));
}

function makeRow(kiosk) {
  return make(
    "tr",
    { "data-kiosk": kiosk.id },
    make("th", { scope: "row" }, kiosk.id),
    ...COLUMNS.map((column) => make("td", { "data-part": column, "data-label": say(`kiosk.${column}`) })),
  );
}

function updateRow(row, kiosk, nowSeconds) {
  const said = kiosk.said;
  const offline = said?.polls === "OFFLINE" && kiosk.polls !== "CLOSED";
  const state = offline ? "OFFLINE" : kiosk.polls;
  row.dataset.state = state;
  setText(part(row, "state"), stateText("polls", state));
  const seen = part(row, "seen");
  seen.dataset.seen = kiosk.lastSeenSeconds ?? "";
  setText(seen, kiosk.lastSeenSeconds === undefined ? say("never") : ago(nowSeconds - kiosk.lastSeenSeconds));
  setText(part(row, "entries"), number(kiosk.entries));
  row.dataset.entries = kiosk.entries;
  setText(part(row, "waiting"), said ? number(said.segmentsWaiting) : say("unknown"));
  const alarms = part(row, "alarms");
  const raised = said?.alarms ?? [];
  setText(alarms, raised.length > 0 ? `⚠ ${raised.map((alarm) => sayOr("alarm", alarm)).join(", ")}` : said ? say("none") : say("unknown"));
  alarms.classList.toggle("alarm", raised.length > 0);
  const refused = part(row, "refused");
  setText(refused, number(kiosk.refused));
  refused.classList.toggle("alarm", kiosk.refused > 0);
}

export function makeRefusals() {
  return make(
    "section",
    { class: "refusals", "data-refusals": "0", hidden: "" },
    make("h3", { "data-part": "refusals-title" }),
    make("p", { class: "quiet", "data-part": "refusals-count" }),
    make("ul", { "data-part": "refusals-list" }),
  );
}

export function updateRefusals(section, title, count, refusals) {
  section.hidden = count === 0;
  section.dataset.refusals = count;
  setText(part(section, "refusals-title"), `⚠ ${title}`);
  setText(part(section, "refusals-count"), say("refusals.count", number(count)));
  part(section, "refusals-list").replaceChildren(...refusals.map(makeRefusal));
}

function makeRefusal(refusal) {
  const item = make(
    "li",
    { "data-reason": refusal.reason, class: GRAVE.has(refusal.reason) ? "grave" : "" },
    make("strong", {}, sayOr("reason", refusal.reason)),
    make("span", { class: "quiet" }, [refusal.kiosk, timeOf(refusal.atSeconds), refusal.reason].filter((text) => text).join(" · ")),
  );
  if (refusal.detail) {
    item.append(make("small", {}, refusal.detail));
  }
  return item;
}
