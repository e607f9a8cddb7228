/** The audit trail: what was done at the hub, newest first. */
import { make } from "./dom.js";
import { openPage, readAnswer, tell } from "./session.js";
import { dateTimeOf, say, sayOr } from "./words.js";

const COLUMNS = ["time", "account", "address", "action", "about"];

await openPage("trail");
const rows = make("tbody", { id: "trail" });
const more = make("button", { type: "button", class: "outline", id: "more", hidden: "" }, say("trail.more"));
let before = "";

function account(entry) {
  if (entry.account.startsWith("(")) {
    return say("trail.command-line");
  }
  return entry.account === "" ? say("trail.nobody") : entry.account;
}

function makeRow(entry) {
  const cells = [dateTimeOf(entry.atSeconds), account(entry), entry.address, sayOr("action", entry.action), entry.about];
  return make(
    "tr",
    { "data-action": entry.action, "data-account": entry.account },
    ...cells.map((text, i) => make("td", { "data-label": say(`trail.${COLUMNS[i]}`) }, text)),
  );
}

async function showMore() {
  const answer = await readAnswer(await fetch(`/api/trail${before}`));
  if (answer.error) {
    tell(answer.error, true);
    return;
  }
  rows.append(...answer.entries.map(makeRow));
  more.hidden = !answer.more;
  if (answer.entries.length > 0) {
    before = `?before=${answer.entries[answer.entries.length - 1].number}`;
  }
}

more.addEventListener("click", showMore);
const columns = COLUMNS.map((column) => make("th", { scope: "col" }, say(`trail.${column}`)));
document.getElementById("main").append(make("table", { class: "stacked" }, make("thead", {}, make("tr", {}, ...columns)), rows), more);
await showMore();
