/** One place: where it is, how its day stands, its contests, its turnout over time, and what is below it. */
import { hrefOf } from "./address.js";
import { makeContest, updateContest } from "./contest.js";
import { keepChildren, make, part, setText } from "./dom.js";
import { makeHealth, makeListing, revokedText, stateText, updateHealth, updateListing } from "./listing.js";
import { makeTotals, updateTotals } from "./totals.js";
import { makeTurnout, updateTurnout } from "./turnout.js";
import { language, localized, number, percent, say, sayOr } from "./words.js";

export function makePlace(context) {
  const { view, tallies, operator } = context;
  const place = tallies.place;
  const element = make(
    "section",
    { class: "place", "data-place": place.at, "data-kind": place.kind },
    makePath(tallies),
    make(
      "header",
      { class: "heading" },
      make("hgroup", {}, make("h1", { tabindex: "-1" }, place.name || say("hub")), make("p", {}, subtitle(tallies))),
      make("p", { class: "badge", "data-part": "polls" }),
    ),
    make("p", { class: "notice", "data-part": "missing", hidden: "" }),
    makeTabs(view, place, operator),
  );
  if (!view.list) {
    element.append(...makeOverview(place, operator));
  }
  if (place.kind !== "KIOSK") {
    element.append(makeListing(context));
  }
  return element;
}

/** The kind of a place in words. */
export function kindText(place) {
  return place.kind === "BODY" ? sayOr("body", place.body) : say(`kind.${place.kind}`);
}

function subtitle(tallies) {
  const texts = [kindText(tallies.place)];
  if (tallies.title) {
    texts.push(localized(tallies.title));
  } else {
    texts.push(say("communes.of", number(tallies.place.sums.communes)), say("kiosks.of", number(tallies.place.sums.kiosks)));
  }
  return texts.join(" · ");
}

function makePath(tallies) {
  if (tallies.path.length === 0) {
    return make("span", { hidden: "" });
  }
  const steps = tallies.path.map((step) =>
    make("li", {}, make("a", { href: hrefOf({ at: step.at }, language), "data-view": "" }, step.name || say("hub"))),
  );
  steps.push(make("li", { "aria-current": "page" }, tallies.place.name));
  return make("nav", { "aria-label": say("path"), class: "path" }, make("ol", {}, ...steps));
}

function makeTabs(view, place, operator) {
  if (place.kind === "KIOSK") {
    return make("span", { hidden: "" });
  }
  const lists = [""];
  if (place.kind !== "COMMUNE") {
    lists.push("communes");
  }
  lists.push("kiosks");
  if (operator) {
    lists.push("alarms");
  }
  return make(
    "nav",
    { class: "tabs", "aria-label": say("tabs") },
    ...lists.map((list) =>
      make(
        "a",
        { href: hrefOf({ at: view.at, list }, language), "data-view": "", "data-tab": list, "aria-current": view.list === list ? "page" : undefined },
        say(`tab.${list || "overview"}`),
        make("span", { "data-part": `tab-${list || "overview"}`, class: "count" }),
      ),
    ),
  );
}

function makeOverview(place, operator) {
  const overview = [
    make(
      "div",
      { class: "figures-grid" },
      make(
        "article",
        { class: "turnout", "data-part": "turnout" },
        make("h2", {}, say("turnout")),
        place.kind === "KIOSK" ? make("strong", { "data-part": "turnout-cast", class: "big" }) : make("strong", { "data-part": "turnout-share", class: "big" }),
        make("p", { "data-part": "turnout-of" }),
        make("span", { class: "bar", "aria-hidden": "true", hidden: place.kind === "KIOSK" ? "" : false }, make("span", { class: "fill", "data-part": "turnout-fill" })),
        make("p", { class: "quiet", "data-part": "turnout-sessions" }),
        make("p", { class: "quiet", "data-part": "turnout-verified" }),
      ),
      make("article", { class: "day" }, make("h2", {}, say("kiosks")), makePolls(), make("dl", { class: "facts", "data-part": "facts" })),
    ),
    make("p", { class: "notice", "data-part": "notice" }),
    make("div", { class: "contests", "data-part": "contests" }),
  ];
  if (place.kind === "KIOSK") {
    if (operator) {
      overview.push(makeHealth());
    }
  } else {
    if (place.kind === "COMMUNE") {
      overview.push(makeTotals());
    }
    overview.push(makeTurnout());
  }
  return overview;
}

const PHASES = [
  ["CLOSED", "closed"],
  ["OPEN", "open"],
  ["NOT_OPENED", "notOpened"],
];

/** Kiosks by the state of their polls: a bar in three patterns, and the same in words. */
function makePolls() {
  return make(
    "div",
    { class: "polls" },
    make("span", { class: "stack", "aria-hidden": "true" }, ...PHASES.map(([phase]) => make("span", { "data-phase": phase, "data-part": `stack-${phase}` }))),
    make("ul", {}, ...PHASES.map(([phase]) => make("li", { "data-part": `polls-${phase}` }))),
  );
}

export function updatePlace(element, tallies, view, operator) {
  const { place } = tallies;
  element.dataset.polls = place.polls;
  element.dataset.public = tallies.countsPublic;
  setText(part(element, "polls"), stateText(place.kind === "KIOSK" ? "polls" : "commune", place.polls) + revokedText(place));
  updateMissing(part(element, "missing"), tallies.missing);
  const alarms = part(element, "tab-alarms");
  if (alarms) {
    setText(alarms, place.sums.alarms > 0 ? ` ⚠ ${number(place.sums.alarms)}` : "");
  }
  if (!view.list) {
    updateFigures(element, tallies, operator);
    updateNotice(element, tallies);
    keepChildren(part(element, "contests"), tallies.contests, (contest) => contest.id, makeContest, (one, contest) =>
      updateContest(one, contest, contest.votes !== undefined),
    );
    if (place.kind === "KIOSK") {
      updateHealth(element, place, tallies.nowSeconds);
    } else {
      updateTurnout(part(element, "turnout-chart"), tallies.turnout, place.sums.register);
      if (place.kind === "COMMUNE") {
        updateTotals(part(element, "totals"), tallies);
      }
    }
  }
  if (place.kind !== "KIOSK") {
    updateListing(part(element, "listing"), tallies, view, operator);
  }
}

/** Communes that only the index of the body above knows: what is here must not pass for the whole. */
function updateMissing(element, missing) {
  element.hidden = missing === undefined;
  if (missing) {
    const more = missing.count > missing.first.length ? ", …" : "";
    setText(element, `⚠ ${say("missing", number(missing.count), number(missing.of), missing.first.join(", ") + more)}`);
  }
}

function updateFigures(element, tallies, operator) {
  const { sums, kind } = tallies.place;
  part(element, "turnout").dataset.cast = sums.cast;
  if (kind === "KIOSK") {
    setText(part(element, "turnout-cast"), number(sums.cast));
    setText(part(element, "turnout-of"), say("turnout.ballots"));
  } else {
    setText(part(element, "turnout-share"), say("share", percent(sums.cast, sums.register)));
    setText(part(element, "turnout-of"), say("turnout.of", number(sums.cast), number(sums.register)));
    part(element, "turnout-fill").style.width = `${Math.min(100, (100 * sums.cast) / Math.max(1, sums.register))}%`;
  }
  setText(part(element, "turnout-sessions"), say("turnout.sessions", number(sums.enabled), number(sums.cast), number(sums.voided)));
  setText(part(element, "turnout-verified"), `${sums.sessionsVerified ? "✔ " : "◌ "}${say(sums.sessionsVerified ? "turnout.verified" : "turnout.unverified")}`);
  for (const [phase, name] of PHASES) {
    part(element, `stack-${phase}`).style.width = `${(100 * sums[name]) / Math.max(1, sums.kiosks)}%`;
    setText(part(element, `polls-${phase}`), `${stateText("phase", phase)}: ${number(sums[name])}`);
  }
  const facts = ["verified", "refused", "waiting", ...(operator ? ["alarms", "silent"] : [])];
  keepChildren(part(element, "facts"), facts, (fact) => fact, makeFact, (one, fact) => {
    const value = part(one, "value");
    setText(value, `${fact !== "verified" && fact !== "waiting" && sums[fact] > 0 ? "⚠ " : ""}${number(sums[fact])}`);
    one.dataset.value = sums[fact];
  });
}

function makeFact(fact) {
  return make("div", { "data-fact": fact }, make("dt", {}, say(`fact.${fact}`)), make("dd", { "data-part": "value" }));
}

function updateNotice(element, tallies) {
  const { place } = tallies;
  let text;
  if (tallies.publication === undefined) {
    text = tallies.contests.length > 0 ? say("sum", number(tallies.communesPublic), number(place.sums.communes)) : say("sum.none");
  } else if (!tallies.countsPublic) {
    text = say("secret");
  } else {
    text = say(place.polls === "CLOSED" ? "final" : "partial");
  }
  setText(part(element, "notice"), text);
}
