/** One alarm, with its evidence: a fork shows both checkpoints side by side. */
import { hrefOf } from "./address.js";
import { make, part, setText } from "./dom.js";
import { language, momentOf, say, sayOr } from "./words.js";

/** What proves something stands beside it, for whoever may take it along. */
export function makeAlarm(alarm, auditor) {
  const item = make(
    "li",
    { "data-alarm": alarm.kind, "data-kiosk": alarm.kiosk },
    make("strong", {}, "⚠ ", nameOf(alarm.kind)),
    make("span", { class: "quiet" }, whose(alarm), make("span", { "data-part": "when" })),
  );
  if (alarm.detail) {
    item.append(make("small", {}, detailOf(alarm)));
  }
  if (alarm.theirs) {
    item.append(make("div", { class: "checkpoints" }, makeCheckpoint("ours", alarm.ours), makeCheckpoint("theirs", alarm.theirs)));
  }
  if (auditor && alarm.evidence.length > 0) {
    item.append(make("p", { class: "evidence" }, `${say("evidence")}: `, ...alarm.evidence.map((file) => makeFile(alarm, file))));
  } else if (alarm.evidence.length > 0) {
    item.append(make("small", { class: "quiet" }, say("evidence.auditor")));
  }
  return item;
}

export function updateAlarm(item, alarm) {
  item.dataset.standing = alarm.clearedSeconds === undefined;
  const since = say("alarm.since", momentOf(alarm.raisedSeconds));
  setText(part(item, "when"), alarm.clearedSeconds === undefined ? since : `${since} · ✔ ${say("alarm.cleared", momentOf(alarm.clearedSeconds))}`);
}

function nameOf(kind) {
  const reason = sayOr("reason", kind);
  const name = reason === kind ? sayOr("alarm", kind) : reason;
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function detailOf(alarm) {
  return alarm.kind === "clock" ? say("clock.ahead", `${Number(alarm.detail) > 0 ? "+" : ""}${alarm.detail}`) : alarm.kind === "hub-behind" ? say("alarm.waiting", alarm.detail) : alarm.detail;
}

function whose(alarm) {
  if (!alarm.at) {
    return say("alarm.hub");
  }
  return make("span", {}, make("a", { href: hrefOf({ at: alarm.at }, language), "data-view": "" }, alarm.kiosk), ` · ${alarm.commune}`);
}

function makeCheckpoint(whose, text) {
  return make("figure", {}, make("figcaption", {}, say(`evidence.${whose}`)), make("pre", { tabindex: "0" }, text ?? say("evidence.none")));
}

function makeFile(alarm, file) {
  const href = `/api/watch/evidence/${encodeURIComponent(alarm.kiosk || "-")}/${encodeURIComponent(alarm.kind)}/${file}`;
  return make("a", { href, download: "", "data-file": file }, say(`evidence.file.${file.split(".")[0]}`));
}
