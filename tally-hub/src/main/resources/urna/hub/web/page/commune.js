/** One commune: where its day stands, turnout, contests, kiosks, refusals. */
import { makeContest, updateContest } from "./contest.js";
import { keepChildren, make, part, setText } from "./dom.js";
import { makeKiosks, makeRefusals, stateText, updateKiosks, updateRefusals } from "./kiosks.js";
import { localized, number, percent, say } from "./words.js";

export function makeCommune(commune) {
  return make(
    "section",
    { "data-commune": commune.id, class: "commune" },
    make(
      "div",
      { class: "heading" },
      make(
        "hgroup",
        {},
        make("h2", {}, commune.name),
        make("p", {}, [localized(commune.title), ...commune.bodies.map((body) => body.name)].join(" · ")),
      ),
      make("p", { class: "badge", "data-part": "polls" }),
    ),
    make(
      "article",
      { class: "turnout", "data-part": "turnout" },
      make("div", { class: "turnout-figures" }, make("h3", {}, say("turnout")), make("strong", { "data-part": "turnout-share", class: "big" })),
      make("p", { "data-part": "turnout-of" }),
      make("span", { class: "bar", "aria-hidden": "true" }, make("span", { class: "fill", "data-part": "turnout-fill" })),
      make("p", { class: "quiet", "data-part": "turnout-sessions" }),
      make("p", { class: "quiet", "data-part": "turnout-verified" }),
    ),
    make("p", { class: "notice", "data-part": "notice" }),
    make("div", { class: "contests", "data-part": "contests" }),
    make("section", { class: "kiosk-list" }, make("h3", {}, say("kiosks")), makeKiosks(), make("p", { class: "quiet" }, say("kiosk.note"))),
    makeRefusals(),
  );
}

export function updateCommune(section, commune, nowSeconds) {
  section.dataset.polls = commune.polls;
  section.dataset.public = commune.countsPublic;
  setText(part(section, "polls"), stateText("commune", commune.polls));
  updateTurnout(section, commune);
  const notice = commune.countsPublic ? (commune.polls === "CLOSED" ? "final" : "partial") : "secret";
  setText(part(section, "notice"), say(notice));
  keepChildren(part(section, "contests"), commune.contests, (contest) => contest.id, makeContest, (element, contest) =>
    updateContest(element, contest, commune.countsPublic),
  );
  updateKiosks(section.querySelector("table.kiosks"), commune.kiosks, nowSeconds);
  updateRefusals(section.querySelector("section.refusals"), say("refusals"), commune.refused, commune.refusals);
}

function updateTurnout(section, commune) {
  const { enabled, cast, voided, verified } = commune.turnout;
  part(section, "turnout").dataset.cast = cast;
  setText(part(section, "turnout-share"), say("turnout.share", percent(cast, commune.register)));
  setText(part(section, "turnout-of"), say("turnout.of", number(cast), number(commune.register)));
  part(section, "turnout-fill").style.width = `${Math.min(100, (100 * cast) / commune.register)}%`;
  setText(part(section, "turnout-sessions"), say("turnout.sessions", number(enabled), number(cast), number(voided)));
  setText(part(section, "turnout-verified"), `${verified ? "✔ " : "◌ "}${say(verified ? "turnout.verified" : "turnout.unverified")}`);
}
