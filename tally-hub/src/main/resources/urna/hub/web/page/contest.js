/** One contest: its options with counts, shares and bars; blanks; what is decided once all have closed. */
import { keepChildren, make, part, setText } from "./dom.js";
import { localized, number, percent, say } from "./words.js";

const MARKS = { awarded: "✔", alternate: "◇", tie: "=" };
const DECISION_MARKS = { approved: "✔", rejected: "✘", tie: "=", "no-quorum": "∅" };

export function makeContest(contest) {
  return make(
    "article",
    { "data-contest": contest.id, class: "contest" },
    make(
      "header",
      {},
      make("h3", {}, localized(contest.title)),
      make("p", { class: "quiet" }, ruleText(contest.rule)),
      make("p", { class: "mark decision", "data-part": "decision", hidden: "" }),
    ),
    make("ol", { class: "options", "data-part": "options" }),
    make("footer", { "data-part": "votes", "data-votes": "" }),
  );
}

export function updateContest(element, contest, countsPublic) {
  const rows = [...contest.options];
  if (countsPublic) {
    rows.sort((a, b) => (a.place ?? 0) - (b.place ?? 0));
    rows.push({ id: "-", blank: true, count: contest.blank });
  }
  keepChildren(part(element, "options"), rows, (row) => row.id, makeOption, (row, option) =>
    updateOption(row, option, contest),
  );
  const votes = part(element, "votes");
  setText(votes, countsPublic ? say("votes", number(contest.votes)) : say("votes.hidden"));
  votes.dataset.votes = countsPublic ? contest.votes : "";
  const decision = part(element, "decision");
  decision.hidden = !contest.decision;
  if (contest.decision) {
    decision.dataset.decision = contest.decision;
    setText(decision, `${DECISION_MARKS[contest.decision]} ${say(`decision.${contest.decision}`)}`);
  }
}

function ruleText(rule) {
  switch (rule.kind) {
    case "choose-one":
      return say("rule.choose-one", number(rule.awarded));
    case "up-to-n":
      return say("rule.up-to-n", number(rule.most), number(rule.awarded), number(rule.alternates));
    default:
      return say("rule.yes-no", number(rule.quorumPercent));
  }
}

/** A project is awarded; a person is a principal, before the alternates. */
function standingKey(rule, standing) {
  return rule.kind === "up-to-n" && standing === "awarded" ? "standing.elected" : `standing.${standing}`;
}

function makeOption(option) {
  const bar = make("span", { class: "fill", "data-part": "fill" });
  return make(
    "li",
    option.blank ? { "data-blank": "", class: "blank" } : { "data-option": option.id },
    make("span", { class: "name" }, option.blank ? say("blank") : localized(option.name)),
    make("span", { class: "mark", "data-part": "mark", hidden: "" }),
    make("span", { class: "figures" }, make("strong", { "data-part": "count" }), make("span", { class: "share", "data-part": "share" })),
    make("span", { class: "bar", "aria-hidden": "true" }, bar),
  );
}

function updateOption(row, option, { rule, votes }) {
  const shown = option.count !== undefined;
  row.dataset.count = shown ? option.count : "";
  row.classList.toggle("hidden-count", !shown);
  setText(part(row, "count"), shown ? number(option.count) : "");
  setText(part(row, "share"), shown ? say("share", percent(option.count, votes)) : "");
  part(row, "fill").style.width = shown && votes > 0 ? `${(100 * option.count) / votes}%` : "0";
  const mark = part(row, "mark");
  const decided = option.standing !== undefined && option.standing in MARKS;
  mark.hidden = !decided;
  row.dataset.standing = option.standing ?? "";
  if (decided) {
    setText(mark, `${MARKS[option.standing]} ${say("place", option.place)} · ${say(standingKey(rule, option.standing))}`);
  }
}
