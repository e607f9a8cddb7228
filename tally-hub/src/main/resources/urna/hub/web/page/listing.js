/** What is below a place: searched, filtered, page by page; and how a kiosk is. */
import { hrefOf } from "./address.js";
import { makeAlarm, updateAlarm } from "./alarms.js";
import { keepChildren, make, part, setText } from "./dom.js";
import { ago, language, number, percent, say, sayOr } from "./words.js";

const STATE_MARKS = { NOT_OPENED: "○", OPEN: "●", CLOSED: "■", OFFLINE: "⚠" };
const PUBLIC_FILTERS = ["", "not-opened", "open", "closed"];
const OPERATOR_FILTERS = ["alarmed", "silent"];
const PARTS = ["power", "storage", "printer"];
const TYPING_MILLISECONDS = 150;

/** What stands beside the state of a kiosk whose key was revoked. */
export function revokedText({ revoked }) {
  if (!revoked) {
    return "";
  }
  return ` · ⚠ ${revoked.longer ? say("revoked.longer", number(revoked.size)) : say("revoked")}`;
}

export function stateText(prefix, state) {
  return `${STATE_MARKS[state]} ${say(`${prefix}.${state}`)}`;
}

export function makeListing({ view, tallies, operator, auditor, refine }) {
  const search = make("input", { type: "search", id: "search", name: "text", "aria-label": say("search"), placeholder: say(view.list === "alarms" ? "search.alarms" : "search"), autocomplete: "off", value: view.text });
  let typing;
  search.addEventListener("input", () => {
    clearTimeout(typing);
    typing = setTimeout(() => refine({ text: search.value.trim(), page: "" }), TYPING_MILLISECONDS);
  });
  const tools = make("form", { role: "search", class: "listing-tools" }, search);
  tools.addEventListener("submit", (event) => event.preventDefault());
  if (view.list !== "alarms") {
    tools.append(makeFilter(view, operator, refine));
  }
  const section = make(
    "section",
    { class: "listing", "data-part": "listing" },
    make("h2", { "data-part": "listing-title" }),
    tools,
    make("p", { class: "quiet", role: "status", "data-part": "total" }),
    view.list === "alarms" ? make("ul", { class: "alarms", "data-part": "rows" }) : makeTable(isOfKiosks(view, tallies), operator),
    make("nav", { class: "pager", "aria-label": say("pages"), "data-part": "pager" }),
  );
  section.auditor = auditor;
  return section;
}

/** Whether the list is of kiosks alone: then they have columns of their own. */
function isOfKiosks(view, tallies) {
  return view.list === "kiosks" || tallies.place.kind === "COMMUNE";
}

function makeFilter(view, operator, refine) {
  const filters = [...PUBLIC_FILTERS, ...(operator ? OPERATOR_FILTERS : [])];
  const select = make(
    "select",
    { id: "filter", "aria-label": say("filter") },
    ...filters.map((filter) => make("option", { value: filter, selected: filter === view.filter ? "" : false }, say(`filter.${filter || "all"}`))),
  );
  select.addEventListener("change", () => refine({ filter: select.value, page: "" }));
  return select;
}

function columnsOf(kiosks, operator) {
  const rest = ["verified", "refused", "waiting"];
  if (kiosks) {
    return operator ? ["polls", "seen", "waiting", ...PARTS, "alarms", "clock", "refused"] : ["polls", "ballots", ...rest];
  }
  return ["polls", "turnout", ...rest, ...(operator ? ["alarms", "silent"] : [])];
}

function makeTable(kiosks, operator) {
  const columns = columnsOf(kiosks, operator);
  const table = make(
    "table",
    { class: "rows" },
    make("thead", {}, make("tr", {}, make("th", { scope: "col" }, say(kiosks ? "kiosk" : "column.place")), ...columns.map((column) => make("th", { scope: "col" }, say(`column.${column}`))))),
    make("tbody", { "data-part": "rows" }),
  );
  table.columns = Object.assign(columns, { ofKiosks: kiosks });
  return make("div", { class: "rows-frame", "data-part": "table" }, table);
}

export function updateListing(section, tallies, view, operator) {
  const { listing } = tallies;
  setText(part(section, "listing-title"), say(titleOf(tallies, view)));
  setText(part(section, "total"), totalText(listing));
  section.dataset.total = listing.total;
  section.dataset.text = listing.text;
  section.dataset.filter = listing.filter;
  if (listing.alarms) {
    keepChildren(part(section, "rows"), listing.alarms, (alarm) => `${alarm.kiosk}/${alarm.kind}`, (alarm) => makeAlarm(alarm, section.auditor), updateAlarm);
  } else {
    const { columns } = section.querySelector("table.rows");
    keepChildren(part(section, "rows"), listing.rows, (row) => row.at, (row) => makeRow(row, columns, tallies), (one, row) => updateRow(one, row, columns, tallies.nowSeconds));
  }
  updatePager(part(section, "pager"), listing, view);
}

function titleOf(tallies, view) {
  if (view.list) {
    return `tab.${view.list}`;
  }
  return view.text ? "found" : tallies.place.kind === "COMMUNE" ? "kiosks" : "places";
}

function totalText(listing) {
  if (listing.total === 0) {
    return say("total.none");
  }
  return listing.pages > 1 ? say("total.pages", number(listing.total), number(listing.page + 1), number(listing.pages)) : say("total", number(listing.total));
}

function makeRow(row, columns, tallies) {
  const within = row.within && row.within !== tallies.place.name ? row.within : undefined;
  const kind = row.kind === "BODY" ? sayOr("body", row.body) : say(`kind.${row.kind}`);
  const quiet = [columns.ofKiosks ? undefined : kind, within].filter((text) => text).join(" · ");
  return make(
    "tr",
    { "data-row": row.at, "data-kind": row.kind },
    make("th", { scope: "row" }, make("a", { href: hrefOf({ at: row.at }, language), "data-view": "" }, row.name), make("small", { class: "quiet" }, quiet)),
    ...columns.map((column) => make("td", { "data-part": column, "data-label": say(`column.${column}`) })),
  );
}

function updateRow(element, row, columns, nowSeconds) {
  element.dataset.polls = row.polls;
  for (const column of columns) {
    CELLS[column](part(element, column), row, nowSeconds);
  }
}

function count(name, isWarning) {
  return (cell, row) => {
    const value = row.sums[name] ?? 0;
    setText(cell, `${isWarning && value > 0 ? "⚠ " : ""}${number(value)}`);
    cell.classList.toggle("alarm", isWarning && value > 0);
    cell.classList.toggle("none", value === 0);
  };
}

const CELLS = {
  polls(cell, row) {
    const offline = row.health?.offline && row.polls === "OPEN";
    setText(cell, row.kind === "KIOSK" ? stateText("polls", offline ? "OFFLINE" : row.polls) + revokedText(row) : pollsText(row));
  },
  turnout(cell, row) {
    setText(cell, row.kind === "KIOSK" ? number(row.sums.cast) : say("share", percent(row.sums.cast, row.sums.register)));
  },
  ballots: count("cast", false),
  verified: count("verified", false),
  refused: count("refused", true),
  waiting: count("waiting", false),
  silent: count("silent", true),
  alarms(cell, row) {
    if (!row.health) {
      count("alarms", true)(cell, row);
      return;
    }
    const alarms = row.health.alarms.filter((kind) => !PARTS.includes(kind));
    setText(cell, alarms.length > 0 ? `⚠ ${alarms.map((kind) => sayOr("alarm", kind)).join(", ")}` : "–");
    cell.classList.toggle("alarm", alarms.length > 0);
  },
  seen(cell, row, nowSeconds) {
    const seen = row.health?.seenSeconds;
    cell.dataset.seen = seen ?? "";
    setText(cell, seen === undefined ? say("never") : ago(nowSeconds - seen));
  },
  clock(cell, row) {
    const ahead = row.health?.clockAheadSeconds;
    setText(cell, ahead === undefined ? "–" : say("clock.ahead", `${ahead > 0 ? "+" : ahead < 0 ? "−" : ""}${number(Math.abs(ahead))}`));
    cell.classList.toggle("alarm", Math.abs(ahead ?? 0) > 60);
  },
  ...Object.fromEntries(
    PARTS.map((name) => [
      name,
      (cell, row) => {
        const failed = row.health?.alarms.includes(name) ?? false;
        const known = row.health?.software !== undefined;
        setText(cell, failed ? `⚠ ${say("part.failed")}` : known ? `✔ ${say("part.fine")}` : "–");
        cell.classList.toggle("alarm", failed);
      },
    ]),
  ),
};

/** The polls of several kiosks: one word where all are alike. */
function pollsText(row) {
  return row.polls === "OPEN" ? `● ${say("polls.some", number(row.sums.open), number(row.sums.kiosks))}` : stateText("commune.short", row.polls);
}

function updatePager(pager, listing, view) {
  const link = (page, text, rel) => make("a", { href: hrefOf({ ...view, page: String(page) }, language), "data-view": "", rel, role: "button", class: "outline secondary" }, text);
  const links = [];
  if (listing.page > 0) {
    links.push(link(listing.page - 1, `← ${say("page.before")}`, "prev"));
  }
  if (listing.page + 1 < listing.pages) {
    links.push(link(listing.page + 1, `${say("page.next")} →`, "next"));
  }
  const key = links.map((one) => one.href).join(" ");
  if (pager.dataset.key !== key) {
    pager.dataset.key = key;
    pager.replaceChildren(...links);
  }
}

const HEALTH = ["seen", "waiting", ...PARTS, "alarms", "clock"];

export function makeHealth() {
  return make(
    "article",
    { class: "health", "data-part": "health" },
    make("h2", {}, say("health")),
    make("dl", { class: "facts" }, ...HEALTH.map((column) => make("div", {}, make("dt", {}, say(`column.${column}`)), make("dd", { "data-part": column }))), make("div", {}, make("dt", {}, say("column.software")), make("dd", { "data-part": "software" })), make("div", {}, make("dt", {}, say("column.entries")), make("dd", { "data-part": "entries" }))),
    make("p", { class: "quiet" }, say("health.note")),
  );
}

export function updateHealth(element, kiosk, nowSeconds) {
  const health = part(element, "health");
  if (!health || !kiosk.health) {
    return;
  }
  HEALTH.forEach((column) => CELLS[column](part(health, column), kiosk, nowSeconds));
  setText(part(health, "software"), kiosk.health.software ?? "–");
  setText(part(health, "entries"), number(kiosk.health.entries));
}
