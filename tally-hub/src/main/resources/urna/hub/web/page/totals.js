/** The totals of close reports that came by their codes, whose logs have not come: shown, and counted nowhere. */
import { make, part } from "./dom.js";
import { localized, number, say, dateTimeOf } from "./words.js";

export function makeTotals() {
  return make(
    "section",
    { class: "totals", "data-part": "totals", hidden: "" },
    make("h2", {}, `◌ ${say("totals")}`),
    make("p", { class: "notice" }, say("totals.note")),
    make("div", { class: "contests", "data-part": "totals-list" }),
  );
}

/** Asks for them when a commune is opened, and again when another of its kiosks has closed: then a log may have come. */
export async function updateTotals(element, tallies) {
  const { id, sums } = tallies.place;
  if (element.dataset.closed === String(sums.closed)) {
    return;
  }
  element.dataset.closed = sums.closed;
  const answer = await fetch(`/api/communes/${encodeURIComponent(id)}/pending-totals`);
  if (!answer.ok) {
    return;
  }
  const { totals } = await answer.json();
  element.hidden = totals.length === 0;
  part(element, "totals-list").replaceChildren(...totals.map((each) => makeReport(each, tallies.contests)));
}

function makeReport(totals, contests) {
  const { enabled, cast, voided } = totals.sessions;
  return make(
    "article",
    { "data-totals": totals.kiosk },
    make("h3", {}, totals.kiosk),
    make("p", { class: "quiet" }, say("totals.pending", dateTimeOf(totals.atSeconds))),
    make("p", {}, say("turnout.sessions", number(enabled), number(cast), number(voided))),
    ...contests.filter((contest) => totals.contests?.[contest.id]).map((contest) => makeCounts(contest, totals.contests[contest.id])),
  );
}

function makeCounts(contest, counts) {
  const rows = contest.options.map((option) => [localized(option.name), counts.options[option.id]]);
  rows.push([say("blank"), counts.blank]);
  return make(
    "dl",
    { class: "facts", "data-contest": contest.id },
    make("dt", {}, make("strong", {}, localized(contest.title))),
    ...rows.map(([name, count]) => make("div", {}, make("dt", {}, name), make("dd", {}, number(count)))),
  );
}
